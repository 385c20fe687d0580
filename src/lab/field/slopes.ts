/** A gradient over three colours as one number for each pixel. */
import type { Values } from '../../reference/values.ts';

export interface PixelSlopes {
  /** Σ over the colours: how fast the value changes as the pixel grows brighter, per whole range of brightness (0…1). */
  readonly signed: Values;
  /** Σ of the sizes: how fast it changes at all. */
  readonly size: Values;
}

/** `gradient`: by the normalized picture, height × width × 3; `deviation`: what normalizing divides each colour by. */
export function slopesByPixel({ shape, data }: Values, deviation: readonly number[]): PixelSlopes {
  const { height, width, channels } = shape;
  const [signed, size] = [new Float64Array(height * width), new Float64Array(height * width)];
  for (let index = 0; index < data.length; index++) {
    const pixel = Math.floor(index / channels);
    const slope = (data[index] as number) / (deviation[index % channels] ?? 1);
    signed[pixel] = (signed[pixel] as number) + slope;
    size[pixel] = (size[pixel] as number) + Math.abs(slope);
  }
  const ofPixels = { height, width, channels: 1 };
  return { signed: { shape: ofPixels, data: signed }, size: { shape: ofPixels, data: size } };
}
