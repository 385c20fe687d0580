import { useCallback, useEffect, useRef, useState } from 'react';
import { networkOfVisit } from '../../figures/live/network-visit.ts';
import { type Model, NetworkError } from '../../network/network.ts';
import { normalizePicture } from '../../network/picture/normalize.ts';
import type { Picture } from '../../network/picture/picture.ts';
import type { NetworkFault } from '../../network/protocol.ts';
import { type Analysis, analyse, type RunOnPicture } from './analysis.ts';
import type { Apart } from './apart.ts';

interface Answer {
  /** The network's name. */
  readonly name: string;
  readonly apart: Apart;
  readonly picture: Picture;
  readonly analysis: Analysis;
}

export interface AnalysisState {
  /** The last answer; it stays while the next one comes. */
  readonly answer: Answer | undefined;
  /** Whether it answers for the present block and picture, with all terms. */
  readonly settled: boolean;
  readonly fault: NetworkFault | undefined;
  /** Tries again after a fault. */
  readonly retry: () => void;
}

/**
 * Analyses the block on the picture while `free` says that the network has nothing else to do; what has been worked
 * out stays when it is called away in between.
 */
export function useAnalysis(
  model: Model | undefined,
  apart: Apart | undefined,
  picture: Picture | undefined,
  free: boolean,
): AnalysisState {
  const [answer, setAnswer] = useState<Answer>();
  const [fault, setFault] = useState<NetworkFault>();
  const [tries, setTries] = useState(0);
  const latest = useRef<Answer>(undefined);
  useEffect(() => {
    void tries;
    if (!model || !apart || !picture || !free) return;
    const controller = new AbortController();
    const { signal } = controller;
    const last = latest.current;
    const known = last?.apart === apart && last.picture === picture ? last.analysis : undefined;
    const tell = (analysis: Analysis): void => {
      latest.current = { name: model.card.name, apart, picture, analysis };
      setAnswer(latest.current);
    };
    setFault(undefined);
    analyse(apart, runner(model, picture, signal), known, tell).catch((error: unknown) => {
      if (!signal.aborted) setFault(error instanceof NetworkError ? error.fault : 'run-failed');
    });
    return () => controller.abort();
  }, [model, apart, picture, free, tries]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  const current = answer?.apart === apart && answer?.picture === picture;
  const whole = answer !== undefined && answer.analysis.importances.length === answer.apart.terms.length;
  return { answer, settled: current && whole, fault, retry };
}

function runner(model: Model, picture: Picture, signal: AbortSignal): RunOnPicture {
  const input = normalizePicture(picture.pixels, model.card);
  return async (graph, taps, keep = []) =>
    (await networkOfVisit().run(model, { graph, input, taps, keep }, { signal })).maps;
}
