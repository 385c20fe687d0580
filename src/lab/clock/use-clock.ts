import { useCallback, useEffect, useRef, useState } from 'react';
import { networkOfVisit } from '../../figures/live/network-visit.ts';
import type { Model } from '../../network/network.ts';
import { normalizePicture } from '../../network/picture/normalize.ts';
import type { Picture } from '../../network/picture/picture.ts';
import { type Runner, runnersOf, type Times, takeTimes, timesOf } from './times.ts';
import type { Way } from './ways.ts';

export const ROUNDS = 15;

const TAPS: readonly string[] = ['logits'];
/** What is known of one picture is not computed again: every run sees the picture a hair brighter. */
const HAIR = 1e-4;

interface Clock {
  readonly status: 'idle' | 'running' | 'done' | 'failed';
  readonly times: Times;
  /** Rounds that are done; the first one warms up and does not count. */
  readonly round: number;
  readonly start: () => void;
  readonly stop: () => void;
}

const nothing = { status: 'idle', times: new Map(), round: 0 } as const;

/** Times the ways of one network on one picture; another network or picture begins anew. */
export function useClock(model: Model | undefined, picture: Picture | undefined, ways: readonly Way[]): Clock {
  const [state, setState] = useState<Pick<Clock, 'status' | 'times' | 'round'>>(nothing);
  const controller = useRef<AbortController>(undefined);
  useEffect(() => {
    void [model, picture];
    setState(nothing);
    return () => controller.current?.abort();
  }, [model, picture]);
  const start = useCallback(() => {
    if (!model || !picture) return;
    controller.current?.abort();
    const own = new AbortController();
    controller.current = own;
    const { signal } = own;
    setState({ ...nothing, status: 'running' });
    const runners = runnersOf(ways);
    const tell = (taken: readonly (readonly number[])[], round: number) =>
      setState((last) => ({ ...last, times: timesOf(runners, taken), round }));
    takeTimes(runners, ROUNDS, timer(model, picture, signal), tell).then(
      () => setState((last) => ({ ...last, status: 'done' })),
      () => setState((last) => (signal.aborted ? last : { ...last, status: 'failed' })),
    );
  }, [model, picture, ways]);
  const stop = useCallback(() => {
    controller.current?.abort();
    setState((last) => ({ ...last, status: last.times.size > 0 ? 'done' : 'idle' }));
  }, []);
  return { ...state, start, stop };
}

function timer(model: Model, picture: Picture, signal: AbortSignal) {
  const input = normalizePicture(picture.pixels, model.card);
  return async ({ way, kernels }: Runner, run: number): Promise<number> => {
    const brighter = input.map((value) => value + run * HAIR);
    const request = { graph: way.graph, input: brighter, taps: TAPS, kernels };
    return (await networkOfVisit().run(model, request, { signal })).milliseconds;
  };
}
