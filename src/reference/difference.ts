/** How far two answers to the same question are apart. */
import { elements } from '../graph/graph.ts';
import type { Place, Values } from './values.ts';
import { placeOf } from './values.ts';

export interface Difference {
  /** Largest absolute difference; NaN where one side holds NaN. */
  readonly largest: number;
  /** Where it is; the first such place. */
  readonly place: Place;
  /** Largest absolute value on either side. */
  readonly peak: number;
  /** `largest` as a share of `peak`; 0 where both sides are all zero. */
  readonly relative: number;
  /** Largest distance in steps of float32, see ulpDistance. */
  readonly ulps: number;
}

/** Compares feature maps of one shape; throws on different shapes. */
export function difference(a: Values, b: Values): Difference {
  const same = a.shape.height === b.shape.height && a.shape.width === b.shape.width;
  if (!same || a.shape.channels !== b.shape.channels) {
    throw new Error(`Cannot compare maps of ${JSON.stringify(a.shape)} and ${JSON.stringify(b.shape)}.`);
  }
  let [largest, worst, peak, ulps] = [0, 0, 0, 0];
  for (let index = 0; index < elements(a.shape); index++) {
    const left = a.data[index] ?? Number.NaN;
    const right = b.data[index] ?? Number.NaN;
    const gap = Math.abs(left - right);
    if (gap > largest || (Number.isNaN(gap) && !Number.isNaN(largest))) [largest, worst] = [gap, index];
    peak = Math.max(peak, Math.abs(left), Math.abs(right));
    ulps = Math.max(ulps, ulpDistance(left, right));
  }
  return { largest, place: placeOf(a.shape, worst), peak, relative: peak === 0 ? 0 : largest / peak, ulps };
}

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** Steps from one float32 to the next between two numbers, after rounding both to float32; +0 and −0 are one. */
export function ulpDistance(a: number, b: number): number {
  return Math.abs(rank(a) - rank(b));
}

/** Place of a number in the order of all float32 numbers; 0 for zero. */
function rank(value: number): number {
  if (Number.isNaN(value)) return Number.NaN;
  float[0] = value;
  const pattern = bits[0] as number;
  return pattern >= 0 ? pattern : -(pattern & 0x7fffffff);
}
