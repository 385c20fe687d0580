/** Weights as colours of pictures: blue below 0, orange above, pale at 0 (tokens.css, light). */
import type { Colour } from './paint.ts';

const negative: Colour = [33, 102, 172];
const zero: Colour = [247, 247, 247];
const positive: Colour = [179, 88, 6];

/** Colour of a weight; −extent and extent are the ends. */
export function weightColour(value: number, extent: number): Colour {
  const share = extent > 0 ? Math.min(1, Math.abs(value) / extent) : 0;
  const end = value < 0 ? negative : positive;
  const mixed = (channel: 0 | 1 | 2) => Math.round(zero[channel] + (end[channel] - zero[channel]) * share);
  return [mixed(0), mixed(1), mixed(2)];
}

/** The scale from one end to the other as CSS colours, for a legend. */
export const weightStops: readonly string[] = [negative, zero, positive].map((colour) => `rgb(${colour.join(' ')})`);
