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

/** `taken`: milliseconds of each runner's runs, in the order of the runners; those without any are left out. */
export function timesOf(runners: readonly Runner[], taken: readonly (readonly number[])[]): Times {
  const known = runners.flatMap(({ way, kernels }, place) => {
    const own = taken[place] ?? [];
    return own.length > 0 ? [[keyOf(way.name, kernels), own] as const] : [];
  });
  return new Map(known);
}

/**
 * Runs each of `runners` once to warm up and then once a round, in an order that turns by one place per round. `time`
 * runs one, for the n-th time in all, and gives its milliseconds. Gives all times by runner; `tell` hears of them after
 * each round.
 */
export async function takeTimes<Timed>(
  runners: readonly Timed[],
  rounds: number,
  time: (runner: Timed, run: number) => Promise<number>,
  tell: (times: readonly (readonly number[])[], round: number) => void = () => undefined,
): Promise<readonly (readonly number[])[]> {
  const times: number[][] = runners.map(() => []);
  let run = 0;
  for (let round = 0; round <= rounds; round++) {
    for (let turn = 0; turn < runners.length; turn++) {
      const place = (turn + round) % runners.length;
      const taken = await time(runners[place] as Timed, ++run);
      // The first run compiles, packs weights and finds memory.
      if (round > 0) times[place]?.push(taken);
    }
    tell(
      times.map((each) => [...each]),
      round,
    );
  }
  return times;
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
