import type { ConvolutionShape } from '../shape.ts';

/** The convolution in plain loops, into `out`, which is all zeros: for machines without SIMD and without WebGL. */
export function convolveInLoops(
  x: Float32Array,
  filter: Float32Array,
  bias: Float32Array | undefined,
  shortcut: Float32Array | undefined,
  relu: boolean,
  shape: ConvolutionShape,
  out: Float32Array,
): void {
  const { batch, outHeight, outWidth, outChannels } = shape;
  for (let picture = 0, at = 0; picture < batch; picture++) {
    for (let row = 0; row < outHeight; row++) {
      for (let column = 0; column < outWidth; column++, at += outChannels) {
        addTaps(x, filter, shape, { picture, row, column }, out.subarray(at, at + outChannels));
      }
    }
  }
  finish(out, outChannels, bias, shortcut, relu);
}

/** Adds to one output pixel what every tap of the kernel that lies on the map gives. */
function addTaps(
  x: Float32Array,
  filter: Float32Array,
  shape: ConvolutionShape,
  pixel: { readonly picture: number; readonly row: number; readonly column: number },
  out: Float32Array,
): void {
  const { height, width, channels, kernelHeight, kernelWidth, inPerGroup, outChannels, stride } = shape;
  for (let r = 0; r < kernelHeight; r++) {
    const y = pixel.row * stride - shape.paddingY + r;
    if (y < 0 || y >= height) continue;
    for (let c = 0; c < kernelWidth; c++) {
      const xx = pixel.column * stride - shape.paddingX + c;
      if (xx < 0 || xx >= width) continue;
      const source = ((pixel.picture * height + y) * width + xx) * channels;
      const weights = (r * kernelWidth + c) * inPerGroup * outChannels;
      addTap(x, source, filter, weights, shape, out);
    }
  }
}

function addTap(
  x: Float32Array,
  source: number,
  filter: Float32Array,
  weights: number,
  { groups, inPerGroup, outPerGroup, outChannels }: ConvolutionShape,
  out: Float32Array,
): void {
  for (let group = 0; group < groups; group++) {
    const first = group * outPerGroup;
    for (let i = 0; i < inPerGroup; i++) {
      const value = x[source + group * inPerGroup + i] ?? 0;
      const row = weights + i * outChannels;
      for (let o = first; o < first + outPerGroup; o++) out[o] = (out[o] ?? 0) + value * (filter[row + o] ?? 0);
    }
  }
}

function finish(
  out: Float32Array,
  channels: number,
  bias: Float32Array | undefined,
  shortcut: Float32Array | undefined,
  relu: boolean,
): void {
  for (let at = 0; at < out.length; at++) {
    const sum = (out[at] ?? 0) + (bias?.[at % channels] ?? 0) + (shortcut?.[at] ?? 0);
    out[at] = relu && sum < 0 ? 0 : sum;
  }
}
