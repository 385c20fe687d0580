/** The operations other than convolution, in double precision, on maps with the channel running fastest. */
import type { Pool, Shape } from '../graph/graph.ts';
import type { ExactValues } from './values.ts';

export interface Normalization {
  readonly gamma: Float64Array;
  readonly beta: Float64Array;
  readonly mean: Float64Array;
  readonly variance: Float64Array;
  readonly epsilon: number;
}

/** γ·(x − μ)/√(σ² + ε) + β of one value of one channel. */
export function normalizeValue(value: number, channel: number, numbers: Normalization): number {
  const deviation = Math.sqrt((numbers.variance[channel] as number) + numbers.epsilon);
  const centred = value - (numbers.mean[channel] as number);
  return ((numbers.gamma[channel] as number) * centred) / deviation + (numbers.beta[channel] as number);
}

export function normalize(data: Float64Array, numbers: Normalization): Float64Array {
  const channels = numbers.gamma.length;
  return data.map((value, index) => normalizeValue(value, index % channels, numbers));
}

/** Element-wise sum, from the first input to the last. */
export function sumOf(inputs: readonly ExactValues[]): Float64Array {
  const sum = new Float64Array(inputs[0]?.data.length ?? 0);
  for (const { data } of inputs) {
    for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] as number) + (data[index] as number);
  }
  return sum;
}

/** Joined along the channels. */
export function sideBySide(inputs: readonly ExactValues[], { height, width, channels }: Shape): Float64Array {
  const joined = new Float64Array(height * width * channels);
  let offset = 0;
  for (const { data, shape } of inputs) {
    for (let pixel = 0; pixel < height * width; pixel++) {
      const from = pixel * shape.channels;
      joined.set(data.subarray(from, from + shape.channels), pixel * channels + offset);
    }
    offset += shape.channels;
  }
  return joined;
}

/** The factor of a channel: equal runs of channels share one. */
export function factorOf(factors: readonly number[], channel: number, channels: number): number {
  return factors[Math.floor((channel * factors.length) / channels)] ?? 1;
}

export function scale({ data, shape }: ExactValues, factors: readonly number[]): Float64Array {
  const { channels } = shape;
  return data.map((value, index) => value * factorOf(factors, index % channels, channels));
}

/** Largest or mean value of each window. Padding is never the largest; the mean counts it as zeros, as PyTorch does. */
export function pool(operation: Pool, input: ExactValues, { height, width, channels }: Shape): Float64Array {
  const pooled = new Float64Array(height * width * channels);
  for (let index = 0; index < pooled.length; index++) {
    const pixel = Math.floor(index / channels);
    const window = windowIndices(operation, input.shape, Math.floor(pixel / width), pixel % width, index % channels);
    pooled[index] = poolValue(
      operation,
      window.map((at) => input.data[at] as number),
    );
  }
  return pooled;
}

/** The pool of one window, given its values inside the picture. */
export function poolValue({ how, size }: Pool, values: readonly number[]): number {
  if (how === 'max') return Math.max(...values);
  return values.reduce((sum, value) => sum + value, 0) / (size * size);
}

/** Indices of the values that one pooled element reads, padding left out. */
export function windowIndices(operation: Pool, input: Shape, y: number, x: number, channel: number): number[] {
  const { size, stride, padding } = operation;
  const indices: number[] = [];
  for (let ky = 0; ky < size; ky++) {
    const row = y * stride - padding + ky;
    if (row < 0 || row >= input.height) continue;
    for (let kx = 0; kx < size; kx++) {
      const column = x * stride - padding + kx;
      if (column >= 0 && column < input.width) indices.push((row * input.width + column) * input.channels + channel);
    }
  }
  return indices;
}

/** Mean over height and width of each channel. */
export function globalAverage({ data, shape }: ExactValues): Float64Array {
  const means = new Float64Array(shape.channels);
  for (let index = 0; index < data.length; index++) {
    const channel = index % shape.channels;
    means[channel] = (means[channel] as number) + (data[index] as number);
  }
  return means.map((sum) => sum / (shape.height * shape.width));
}

/** weight [out, in] times the input, plus bias [out]. */
export function linear(weight: Float64Array, bias: Float64Array | undefined, input: Float64Array): Float64Array {
  const result = new Float64Array(weight.length / input.length);
  for (let output = 0; output < result.length; output++) {
    let sum = 0;
    for (let index = 0; index < input.length; index++) {
      sum += (input[index] as number) * (weight[output * input.length + index] as number);
    }
    result[output] = sum + (bias?.[output] ?? 0);
  }
  return result;
}
