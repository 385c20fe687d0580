/**
 * The way back through each operation, in double precision: from the slopes of its result to those of what it read.
 * A slope says how fast one chosen number changes with a value. All functions add to `into`, which starts at +0, and
 * pass over slopes of 0: what the chosen number does not depend on keeps an exact +0, never −0.
 */
import type { Convolution, Pool, Shape } from '../graph/graph.ts';
import { channelsLast } from './convolve.ts';
import { factorOf, windowIndices } from './operations.ts';
import { placeOf } from './values.ts';

/** `weight`: kernel [out, in/groups, kh, kw]. */
export function convolveBack(
  { kernel, stride, padding, groups }: Convolution,
  weight: Float64Array,
  slopes: Float64Array,
  output: Shape,
  into: Float64Array,
  input: Shape,
): void {
  const [kernelHeight, kernelWidth] = kernel;
  const perGroup = input.channels / groups;
  const outputsPerGroup = output.channels / groups;
  const turned = channelsLast(weight, output.channels, kernelHeight * kernelWidth);
  eachSlope(slopes, output, (slope, y, x, channel) => {
    const [top, left] = [y * stride - padding[0], x * stride - padding[1]];
    const first = Math.floor(channel / outputsPerGroup) * perGroup;
    const [endRow, endColumn] = [Math.min(kernelHeight, input.height - top), Math.min(kernelWidth, input.width - left)];
    for (let ky = Math.max(0, -top); ky < endRow; ky++) {
      for (let kx = Math.max(0, -left); kx < endColumn; kx++) {
        const to = ((top + ky) * input.width + left + kx) * input.channels + first;
        const tap = ((channel * kernelHeight + ky) * kernelWidth + kx) * perGroup;
        for (let step = 0; step < perGroup; step++) {
          into[to + step] = (into[to + step] as number) + slope * (turned[tap + step] as number);
        }
      }
    }
  });
}

/** A factor for each channel, as of batch normalization: γ/√(σ² + ε). */
export function timesChannel(factors: ArrayLike<number>, slopes: Float64Array, shape: Shape, into: Float64Array): void {
  eachSlope(slopes, shape, (slope, _, __, channel, index) => add(into, index, slope * (factors[channel] as number)));
}

/** Equal runs of channels share one factor, see `Scale`. */
export function scaleBack(factors: readonly number[], slopes: Float64Array, shape: Shape, into: Float64Array): void {
  const all = Array.from({ length: shape.channels }, (_, channel) => factorOf(factors, channel, shape.channels));
  timesChannel(all, slopes, shape, into);
}

/** The slope passes where ReLU lets the value pass; at exactly 0 it does not, as in PyTorch. `values`: before or after. */
export function reluBack(values: ArrayLike<number>, slopes: Float64Array, into: Float64Array): void {
  for (let index = 0; index < slopes.length; index++) {
    if ((values[index] as number) > 0) add(into, index, slopes[index] as number);
  }
}

export function sumBack(slopes: Float64Array, into: Float64Array): void {
  for (let index = 0; index < slopes.length; index++) add(into, index, slopes[index] as number);
}

/** For the input whose first channel is channel `offset` of the result. */
export function concatBack(
  slopes: Float64Array,
  output: Shape,
  into: Float64Array,
  input: Shape,
  offset: number,
): void {
  for (let index = 0; index < into.length; index++) {
    const pixel = Math.floor(index / input.channels);
    add(into, index, slopes[pixel * output.channels + offset + (index % input.channels)] as number);
  }
}

/** The largest value of a window alone takes the slope, the first of equal ones; a mean shares it out, padding counted. */
export function poolBack(
  operation: Pool,
  values: ArrayLike<number> | undefined,
  slopes: Float64Array,
  output: Shape,
  into: Float64Array,
  input: Shape,
): void {
  eachSlope(slopes, output, (slope, y, x, channel) => {
    const window = windowIndices(operation, input, y, x, channel);
    if (operation.how === 'average') {
      for (const index of window) add(into, index, slope / operation.size ** 2);
    } else if (values) {
      const value = (index: number): number => values[index] as number;
      add(
        into,
        window.reduce((best, index) => (value(index) > value(best) ? index : best)),
        slope,
      );
    }
  });
}

export function globalAverageBack(slopes: Float64Array, into: Float64Array, { height, width, channels }: Shape): void {
  for (let index = 0; index < into.length; index++) {
    add(into, index, (slopes[index % channels] as number) / (height * width));
  }
}

/** `weight`: matrix [out, in]. */
export function linearBack(weight: Float64Array, slopes: Float64Array, into: Float64Array): void {
  for (const [output, slope] of slopes.entries()) {
    if (slope === 0) continue;
    for (let index = 0; index < into.length; index++) {
      add(into, index, slope * (weight[output * into.length + index] as number));
    }
  }
}

function add(into: Float64Array, index: number, slope: number): void {
  into[index] = (into[index] as number) + slope;
}

function eachSlope(
  slopes: Float64Array,
  shape: Shape,
  take: (slope: number, y: number, x: number, channel: number, index: number) => void,
): void {
  for (let index = 0; index < slopes.length; index++) {
    const slope = slopes[index] as number;
    if (slope === 0) continue;
    const { y, x, channel } = placeOf(shape, index);
    take(slope, y, x, channel, index);
  }
}
