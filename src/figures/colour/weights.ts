/** Weights as colours of pictures, which no style sheet reaches: blue below 0, orange above (tokens.css). */
import type { Colour } from './paint.ts';

interface Scale {
  readonly negative: Colour;
  readonly zero: Colour;
  readonly positive: Colour;
}

const light: Scale = { negative: [33, 102, 172], zero: [247, 247, 247], positive: [179, 88, 6] };
const dark: Scale = { negative: [106, 167, 222], zero: [43, 47, 53], positive: [241, 163, 64] };

/** The scale's two ends and its middle on a light or a dark ground. */
export function weightScale(onDark: boolean): Scale {
  return onDark ? dark : light;
}

/** Colour of a weight; −extent and extent are the ends. */
export function weightColour(value: number, extent: number, onDark: boolean): Colour {
  const { zero, ...ends } = weightScale(onDark);
  const share = extent > 0 ? Math.min(1, Math.abs(value) / extent) : 0;
  const end = value < 0 ? ends.negative : ends.positive;
  const mixed = (channel: 0 | 1 | 2) => Math.round(zero[channel] + (end[channel] - zero[channel]) * share);
  return [mixed(0), mixed(1), mixed(2)];
}
