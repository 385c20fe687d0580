/** Times of several ways that take turns, so that whatever else the machine does meets all of them. */
import type { Kernels } from '../../network/protocol.ts';
import type { Way, WayName } from './ways.ts';

/** One way on one kernel. */
export interface Runner {
  readonly way: Way;
  readonly kernels: Kernels;
}

/** Milliseconds of each run so far, by `keyOf`. */
export type Times = ReadonlyMap<string, readonly number[]>;

export function keyOf(name: WayName, kernels: Kernels): string {
  return `${name} ${kernels}`;
}

export function runnersOf(ways: readonly Way[]): Runner[] {
  return ways.flatMap((way) => way.kernels.map((kernels) => ({ way, kernels })));
}

/**
 * Runs every way once to warm up and then once a round, in an order that turns by one place per round. `time` runs one
 * way, for the n-th time in all, and gives its milliseconds; `tell` hears of all times after each round.
 */
export async function takeTimes(
  runners: readonly Runner[],
  rounds: number,
  time: (runner: Runner, run: number) => Promise<number>,
  tell: (times: Times, rounds: number) => void,
): Promise<void> {
  const times = new Map<string, number[]>();
  let run = 0;
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < runners.length; turn++) {
      const runner = runners[(turn + round) % runners.length];
      if (!runner) continue;
      const taken = await time(runner, ++run);
      const key = keyOf(runner.way.name, runner.kernels);
      // The first run compiles, packs weights and finds memory.
      if (round > 0) times.set(key, [...(times.get(key) ?? []), taken]);
    }
    tell(new Map(times), round);
  }
}

export interface Spread {
  readonly median: number;
  /** Quartiles: half of the runs lie between them. */
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

/** Median and quartiles, interpolated between neighbours; undefined where nothing has been measured. */
export function spreadOf(times: readonly number[] | undefined): Spread | undefined {
  if (!times || times.length === 0) return undefined;
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const [below = 0, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
    return below + (above - below) * (place - Math.floor(place));
  };
  return { median: at(0.5), low: at(0.25), high: at(0.75), runs: sorted.length };
}
