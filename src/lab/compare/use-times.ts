import { useCallback, useEffect, useState } from 'react';
import { networkOfVisit } from '../../figures/live/network-visit.ts';
import { elements } from '../../graph/graph.ts';
import type { Model } from '../../network/network.ts';
import { spreadOf, takeTimes } from '../clock/times.ts';

export const ROUNDS = 5;

const TAPS: readonly string[] = ['logits'];

interface Times {
  readonly status: 'measuring' | 'done' | 'failed';
  /** Medians in milliseconds. */
  readonly medians?: readonly number[];
}

/** Times whole runs of two networks in turns: once when they come, and again on request. */
export function useTimes(own: Model, other: Model): Times & { readonly again: () => void } {
  const [times, setTimes] = useState<Times>({ status: 'measuring' });
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    void turn;
    const controller = new AbortController();
    const { signal } = controller;
    setTimes({ status: 'measuring' });
    medians([own, other], signal).then(
      (each) => !signal.aborted && setTimes({ status: 'done', medians: each }),
      () => !signal.aborted && setTimes({ status: 'failed' }),
    );
    return () => controller.abort();
  }, [own, other, turn]);
  return { ...times, again: useCallback(() => setTurn((count) => count + 1), []) };
}

async function medians(models: readonly Model[], signal: AbortSignal): Promise<number[]> {
  const all = await takeTimes(models, ROUNDS, (model, run) => time(model, run, signal));
  return all.map((taken) => spreadOf(taken)?.median ?? Number.NaN);
}

/** An even picture, in each run of another brightness: what is known of a picture is not computed again. */
async function time(model: Model, run: number, signal: AbortSignal): Promise<number> {
  const input = new Float32Array(elements(model.spec.input)).fill(run / 16);
  const { milliseconds } = await networkOfVisit().run(model, { graph: model.graph, input, taps: TAPS }, { signal });
  return milliseconds;
}
