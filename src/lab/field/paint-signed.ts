import { weightColour } from '../../figures/colour/weights.ts';
import type { Values } from '../../reference/values.ts';

/** One channel as RGBA: blue below 0, orange above, from −extent to extent; nothing where there is no value yet (NaN). */
export function paintSigned({ data }: Values, extent: number, onDark: boolean): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(data.length * 4);
  for (let index = 0; index < data.length; index++) {
    const value = data[index] as number;
    if (!Number.isNaN(value)) pixels.set([...weightColour(value, extent, onDark), 255], index * 4);
  }
  return pixels;
}

/** The largest size of the values that are there. */
export function peakOf({ data }: Values): number {
  return Array.from(data).reduce((most, value) => Math.max(most, Math.abs(value) || 0), 0);
}
