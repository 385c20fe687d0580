/** Times of several ways that take turns, so that what else the machine does meets all of them. */
import { picture } from './net.ts';
import type { Way } from './way.ts';

export interface Times {
  readonly name: string;
  /** Milliseconds, sorted. */
  readonly times: readonly number[];
}

/** Each round runs every way `repeats` times, in an order that turns by one place per round. */
export async function measure(ways: readonly Way[], rounds: number, repeats: number): Promise<Times[]> {
  const times = ways.map((): number[] => []);
  let seed = 1000;
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < ways.length; turn++) {
      const index = (turn + round) % ways.length;
      const way = ways[index];
      if (!way) continue;
      await way.enter();
      for (let repeat = 0; repeat < repeats; repeat++) {
        const input = picture(++seed);
        const start = performance.now();
        await way.run(input);
        times[index]?.push(performance.now() - start);
      }
    }
  }
  return ways.map(({ name }, index) => ({ name, times: (times[index] ?? []).sort((a, b) => a - b) }));
}

/** The greatest difference between what two ways say of one picture, relative to the largest magnitude. */
export function disagreement(a: Float32Array, b: Float32Array): number {
  if (a.length !== b.length) return Number.NaN;
  const peak = a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return a.reduce((worst, value, at) => Math.max(worst, Math.abs(value - (b[at] ?? Number.NaN))), 0) / peak;
}
