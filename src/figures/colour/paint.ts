/** From values to coloured pixels. */
import { interpolateViridis, rgb } from 'd3';
import type { Values } from '../../reference/values.ts';
import type { Range } from './range.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/** Steps of the activation scale. */
const STEPS = 256;

/** Exactly 0: neither dark nor light, and without hue, so that what ReLU has cut off shows. */
export const ZERO: Colour = [150, 150, 150];

let steps: Colour[] | undefined;

/** The activation scale from its low end to its high end. */
function scaleSteps(): readonly Colour[] {
  steps ??= Array.from({ length: STEPS }, (_, index) => {
    const { r, g, b } = rgb(interpolateViridis(index / (STEPS - 1)));
    return [r, g, b] as const;
  });
  return steps;
}

/** Colour of one activation: grey for exactly 0, else its place in the range. */
export function activationColour(value: number, { low, high }: Range): Colour {
  if (value === 0) return ZERO;
  const share = high > low ? (value - low) / (high - low) : 1;
  const step = Math.round(Math.min(1, Math.max(0, share)) * (STEPS - 1));
  return scaleSteps()[step] ?? ZERO;
}

/** One channel as RGBA, height × width × 4. */
export function paintMap({ shape, data }: Values, channel: number, range: Range): Uint8ClampedArray<ArrayBuffer> {
  const { height, width, channels } = shape;
  const pixels = new Uint8ClampedArray(height * width * 4).fill(255);
  for (let pixel = 0; pixel < height * width; pixel++) {
    const [red, green, blue] = activationColour(data[pixel * channels + channel] as number, range);
    pixels[pixel * 4] = red;
    pixels[pixel * 4 + 1] = green;
    pixels[pixel * 4 + 2] = blue;
  }
  return pixels;
}

/** RGB pixels as RGBA. */
export function opaque(rgbPixels: Uint8ClampedArray): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray((rgbPixels.length / 3) * 4).fill(255);
  for (let pixel = 0; pixel * 3 < rgbPixels.length; pixel++) {
    pixels.set(rgbPixels.subarray(pixel * 3, pixel * 3 + 3), pixel * 4);
  }
  return pixels;
}

/** The scale as CSS colours at even steps, for a legend. */
export function scaleStops(count: number): string[] {
  return Array.from({ length: count }, (_, index) => {
    const colour = scaleSteps()[Math.round((index / (count - 1)) * (STEPS - 1))] ?? ZERO;
    return `rgb(${colour.join(' ')})`;
  });
}
