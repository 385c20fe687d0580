/**
 * One convolution that stands for several nodes.
 *
 * Every linear node is a grouped convolution: a batch normalization and a scale are depthwise ones of size 1×1, an
 * average is a depthwise one whose weights are all equal, the linear layer one as large as its input. What follows
 * or precedes it channel by channel is multiplied into its weights, in double precision, when they are read.
 */
import type { BatchNorm, Convolution, Linear, Pair, Pool, Scale, Shape } from '../../graph/graph.ts';
import type { WeightStore } from '../../graph/weight.ts';
import { evaluate } from '../../graph/weight-values.ts';

/** `channelwise`: each channel alone, a 1×1 depthwise convolution with weight 1. */
type Base = Convolution | Linear | Pool | { readonly kind: 'globalAverage' } | { readonly kind: 'channelwise' };

export interface Filter {
  readonly base: Base;
  readonly input: Shape;
  readonly outputChannels: number;
  /** Factors for equal runs of the input's channels, multiplied into the weights. */
  readonly before: readonly Scale[];
  /** Applied to the result, first to last. */
  readonly after: readonly (BatchNorm | Scale)[];
}

export interface Window {
  readonly kernel: Pair;
  readonly stride: number;
  readonly padding: Pair;
  readonly groups: number;
}

/** How the filter moves over its input. */
export function windowOf({ base, input }: Filter): Window {
  const { height, width, channels } = input;
  switch (base.kind) {
    case 'convolution':
      return base;
    case 'linear':
      return { kernel: [height, width], stride: 1, padding: [0, 0], groups: 1 };
    case 'pool':
      return {
        kernel: [base.size, base.size],
        stride: base.stride,
        padding: [base.padding, base.padding],
        groups: channels,
      };
    case 'globalAverage':
      return { kernel: [height, width], stride: 1, padding: [0, 0], groups: channels };
    case 'channelwise':
      return { kernel: [1, 1], stride: 1, padding: [0, 0], groups: channels };
  }
}

export interface FilterNumbers {
  /** [kernel height, kernel width, in/groups, out], row-major. */
  readonly weight: Float32Array;
  readonly shape: readonly [number, number, number, number];
  /** [out] */
  readonly bias: Float32Array;
}

/** Works the filter out in float64 and rounds it once. Throws where the store lacks a weight. */
export function filterNumbers(filter: Filter, store: WeightStore): FilterNumbers {
  const { kernel, groups } = windowOf(filter);
  const outputs = filter.outputChannels;
  const inputs = filter.input.channels / groups;
  const taps = kernel[0] * kernel[1];
  const { weight, bias } = baseNumbers(filter, store, { outputs, inputs, taps });
  for (const scale of filter.before) scaleInputs(weight, scale, { outputs, inputs, groups });
  for (const affine of filter.after) applyAfter(weight, bias, affine, store);
  return {
    weight: Float32Array.from(weight),
    shape: [kernel[0], kernel[1], inputs, outputs],
    bias: Float32Array.from(bias),
  };
}

interface Sizes {
  readonly outputs: number;
  /** Inputs of one group. */
  readonly inputs: number;
  readonly taps: number;
}

interface Numbers {
  /** [taps, in/groups, out] */
  readonly weight: Float64Array;
  readonly bias: Float64Array;
}

function baseNumbers({ base, input }: Filter, store: WeightStore, sizes: Sizes): Numbers {
  const { outputs, inputs, taps } = sizes;
  const bias = new Float64Array(outputs);
  switch (base.kind) {
    case 'convolution':
    case 'linear': {
      if (base.bias) bias.set(evaluate(base.bias, store).data);
      const weight = evaluate(base.weight, store).data;
      // A matrix reads its input row by row with the channel running fastest; a kernel keeps its taps together.
      return { weight: base.kind === 'linear' ? turned(weight, outputs) : channelsLast(weight, sizes), bias };
    }
    case 'pool':
      return { weight: new Float64Array(taps * inputs * outputs).fill(1 / taps), bias };
    case 'globalAverage':
      return { weight: new Float64Array(taps * outputs).fill(1 / (input.height * input.width)), bias };
    case 'channelwise':
      return { weight: new Float64Array(outputs).fill(1), bias };
  }
}

/** [out, in] to [in, out]. */
function turned(weight: Float64Array, outputs: number): Float64Array {
  const inputs = weight.length / outputs;
  return new Float64Array(weight.length).map(
    (_, at) => weight[(at % outputs) * inputs + Math.floor(at / outputs)] as number,
  );
}

/** [out, in/groups, taps] to [taps, in/groups, out]. */
function channelsLast(weight: Float64Array, { outputs, inputs, taps }: Sizes): Float64Array {
  const result = new Float64Array(weight.length);
  for (let tap = 0, at = 0; tap < taps; tap++) {
    for (let input = 0; input < inputs; input++) {
      for (let output = 0; output < outputs; output++, at++) {
        result[at] = weight[(output * inputs + input) * taps + tap] as number;
      }
    }
  }
  return result;
}

/** Multiplies each weight by the factor of the input channel that it reads. */
function scaleInputs(
  weight: Float64Array,
  { factors }: Scale,
  { outputs, inputs, groups }: { readonly outputs: number; readonly inputs: number; readonly groups: number },
): void {
  for (let at = 0; at < weight.length; at++) {
    const group = Math.floor(((at % outputs) * groups) / outputs);
    const channel = group * inputs + (Math.floor(at / outputs) % inputs);
    weight[at] = (weight[at] as number) * runFactor(factors, channel, groups * inputs);
  }
}

/** The factor of a channel: equal runs of channels share one. */
function runFactor(factors: readonly number[], channel: number, channels: number): number {
  return factors[Math.floor((channel * factors.length) / channels)] ?? 1;
}

function applyAfter(weight: Float64Array, bias: Float64Array, affine: BatchNorm | Scale, store: WeightStore): void {
  const { factor, offset } = lineOf(affine, bias.length, store);
  for (let at = 0; at < weight.length; at++) weight[at] = (weight[at] as number) * (factor[at % bias.length] as number);
  for (let at = 0; at < bias.length; at++) {
    bias[at] = (bias[at] as number) * (factor[at] as number) + (offset[at] as number);
  }
}

/** y = factor·x + offset for each channel. */
function lineOf(affine: BatchNorm | Scale, channels: number, store: WeightStore) {
  if (affine.kind === 'scale') {
    const factor = Float64Array.from({ length: channels }, (_, at) => runFactor(affine.factors, at, channels));
    return { factor, offset: new Float64Array(channels) };
  }
  const numbers = { ...affine, gamma: evaluate(affine.gamma, store).data, beta: evaluate(affine.beta, store).data };
  const mean = evaluate(affine.mean, store).data;
  const variance = evaluate(affine.variance, store).data;
  const factor = numbers.gamma.map((gamma, at) => gamma / Math.sqrt((variance[at] as number) + affine.epsilon));
  const offset = numbers.beta.map((beta, at) => beta - (factor[at] as number) * (mean[at] as number));
  return { factor, offset };
}
