/** Ranges of values, from which colours are read off. */
import type { Values } from '../../reference/values.ts';

export interface Range {
  readonly low: number;
  readonly high: number;
}

/** Over what one colour scale spans: all maps on screen, the maps of one block, or each map for itself. */
export type ScaleMode = 'all' | 'block' | 'map';

export const SCALE_MODES: readonly ScaleMode[] = ['all', 'block', 'map'];

/** Smallest and largest value, of one channel or of all; zero always lies within. */
export function rangeOf({ shape, data }: Values, channel?: number): Range {
  const [from, step] = channel === undefined ? [0, 1] : [channel, shape.channels];
  let [low, high] = [0, 0];
  for (let index = from; index < data.length; index += step) {
    const value = data[index] as number;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { low, high };
}

/** The range that holds all of these; undefined where there is none. */
export function joined(ranges: Iterable<Range>): Range | undefined {
  let result: Range | undefined;
  for (const { low, high } of ranges) {
    result = result ? { low: Math.min(result.low, low), high: Math.max(result.high, high) } : { low, high };
  }
  return result;
}
