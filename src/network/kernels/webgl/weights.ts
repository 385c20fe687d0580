/** The order in which the packed shader reads a filter. */
import type { ConvolutionShape } from '../shape.ts';

/**
 * Two neighbouring output channels read the input channels of one group, or of two where a group ends
 * between them; these channels touch `least` to `most` texels of the input. Texels that lie in a group
 * only by half get a zero as their other weight.
 */
export interface Spans {
  readonly least: number;
  readonly most: number;
}

/** First and last input texel that the output channels 2·`pair` and 2·`pair` + 1 read. */
function spanOf({ groups, inPerGroup, outPerGroup }: ConvolutionShape, pair: number): [first: number, last: number] {
  const first = Math.floor((2 * pair) / outPerGroup);
  const last = Math.min(Math.floor((2 * pair + 1) / outPerGroup), groups - 1);
  return [Math.floor((first * inPerGroup) / 2), Math.ceil(((last + 1) * inPerGroup) / 2) - 1];
}

export function spansOf(shape: ConvolutionShape): Spans {
  const lengths = Array.from({ length: Math.ceil(shape.outChannels / 2) }, (_, pair) => {
    const [first, last] = spanOf(shape, pair);
    return last - first + 1;
  });
  return { least: Math.min(...lengths), most: Math.max(...lengths) };
}

/** Shape of the tensor that `arrangeFilter` fills: packed, it has a texel for each (span texel, tap) × output pair. */
export function arrangedShape(shape: ConvolutionShape): [number, number] {
  const taps = shape.kernelHeight * shape.kernelWidth;
  return [2 * spansOf(shape).most * taps, 2 * Math.ceil(shape.outChannels / 2)];
}

/**
 * The filter [kernel height, kernel width, in/groups, out] as texels of 2 input × 2 output channels: row
 * (s·taps + tap), column `pair` holds the weights from span texel s at this tap to the output pair.
 */
export function arrangeFilter(filter: Float32Array, shape: ConvolutionShape): Float32Array {
  const { inPerGroup, outPerGroup, outChannels, kernelHeight, kernelWidth } = shape;
  const taps = kernelHeight * kernelWidth;
  const [rows, columns] = arrangedShape(shape);
  const arranged = new Float32Array(rows * columns);
  for (let out = 0; out < outChannels; out++) {
    const first = 2 * spanOf(shape, Math.floor(out / 2))[0];
    const before = Math.floor(out / outPerGroup) * inPerGroup - first;
    for (let tap = 0; tap < taps; tap++) {
      for (let i = 0; i < inPerGroup; i++) {
        const channel = before + i;
        const row = 2 * (Math.floor(channel / 2) * taps + tap) + (channel % 2);
        arranged[row * columns + out] = filter[(tap * inPerGroup + i) * outChannels + out] ?? 0;
      }
    }
  }
  return arranged;
}
