/** Convolution in double precision: plain loops in one fixed order of summation. */
import type { Convolution, Shape } from '../graph/graph.ts';

/** Numbers of a convolution: kernel [out, in/groups, kh, kw] and bias [out]. */
export interface Kernel {
  readonly weight: Float64Array;
  readonly bias?: Float64Array;
}

/** Kernel with the channel running fastest, [out, kh, kw, in/groups], so that a patch row is read in order. */
export function channelsLast(weight: Float64Array, outputs: number, window: number): Float64Array {
  const perGroup = weight.length / (outputs * window);
  const turned = new Float64Array(weight.length);
  for (let output = 0; output < outputs; output++) {
    const base = output * perGroup * window;
    for (let channel = 0; channel < perGroup; channel++) {
      for (let place = 0; place < window; place++) {
        turned[base + place * perGroup + channel] = weight[base + channel * window + place] as number;
      }
    }
  }
  return turned;
}

/** Sizes that every output element shares. */
interface Window {
  readonly operation: Convolution;
  readonly inputShape: Shape;
  /** Input channels that one group reads. */
  readonly perGroup: number;
}

/**
 * Feature maps of shape `output` from `input` of shape `inputShape`. Each element adds its products over
 * kernel row, kernel column, channel (in this order) and then the bias; padding adds nothing.
 */
export function convolve(
  operation: Convolution,
  kernel: Kernel,
  input: Float64Array,
  inputShape: Shape,
  output: Shape,
): Float64Array {
  const { height, width, channels } = output;
  const weight = channelsLast(kernel.weight, channels, operation.kernel[0] * operation.kernel[1]);
  const window: Window = { operation, inputShape, perGroup: inputShape.channels / operation.groups };
  const outputsPerGroup = channels / operation.groups;
  const result = new Float64Array(height * width * channels);
  for (let at = 0; at < result.length; at++) {
    const channel = at % channels;
    const pixel = Math.floor(at / channels);
    const [y, x] = [Math.floor(pixel / width), pixel % width];
    const first = Math.floor(channel / outputsPerGroup) * window.perGroup;
    const sum = sumOfWindow(window, input, weight, { y, x, channel, first });
    result[at] = kernel.bias ? sum + (kernel.bias[channel] as number) : sum;
  }
  return result;
}

/** All products of one output element; `first` is the first input channel of its group. */
function sumOfWindow(
  { operation, inputShape, perGroup }: Window,
  input: Float64Array,
  weight: Float64Array,
  at: { readonly y: number; readonly x: number; readonly channel: number; readonly first: number },
): number {
  const [kernelHeight, kernelWidth] = operation.kernel;
  const top = at.y * operation.stride - operation.padding[0];
  const left = at.x * operation.stride - operation.padding[1];
  const firstColumn = Math.max(0, -left);
  const endColumn = Math.min(kernelWidth, inputShape.width - left);
  const endRow = Math.min(kernelHeight, inputShape.height - top);
  let sum = 0;
  for (let ky = Math.max(0, -top); ky < endRow; ky++) {
    let from = ((top + ky) * inputShape.width + left + firstColumn) * inputShape.channels + at.first;
    let tap = ((at.channel * kernelHeight + ky) * kernelWidth + firstColumn) * perGroup;
    for (let kx = firstColumn; kx < endColumn; kx++) {
      for (let step = 0; step < perGroup; step++) {
        sum += (input[from + step] as number) * (weight[tap + step] as number);
      }
      from += inputShape.channels;
      tap += perGroup;
    }
  }
  return sum;
}
