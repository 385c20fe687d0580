/** How far two computations of one thing are apart, and where. */
import { difference, ulpDistance } from './difference.ts';
import type { Values } from './values.ts';
import { indexOf } from './values.ts';

export interface Gap {
  readonly largest: number;
  /** Steps of float32 between the two values at that place. */
  readonly steps: number;
  /** Largest value on either side. */
  readonly peak: number;
  /** Channel of the largest difference, from 0. */
  readonly channel: number;
}

/** How far two answers are apart, measured where they are furthest apart. */
export function gapOf(one: Values, other: Values): Gap {
  const { largest, place, peak } = difference(one, other);
  const at = indexOf(one.shape, place);
  const steps = largest === 0 ? 0 : ulpDistance(one.data[at] ?? 0, other.data[at] ?? 0);
  return { largest, steps, peak, channel: place.channel };
}

/** |one − other| for every element. */
export function absoluteDifference(one: Values, other: Values): Values {
  const data = Float64Array.from(one.data, (value, index) => Math.abs(value - (other.data[index] ?? 0)));
  return { shape: one.shape, data };
}
