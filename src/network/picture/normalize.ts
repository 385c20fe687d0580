import type { ModelCard } from '../protocol.ts';

/** Bytes 0…255, RGB, to what the network reads: ((v/255) − mean)/deviation, same order, in float32. */
export function normalizePicture(
  pixels: Uint8ClampedArray,
  { mean, deviation }: Pick<ModelCard, 'mean' | 'deviation'>,
): Float32Array {
  const channels = mean.length;
  return Float32Array.from(pixels, (value, index) => {
    const channel = index % channels;
    return (value / 255 - (mean[channel] as number)) / (deviation[channel] as number);
  });
}
