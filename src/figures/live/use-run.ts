import { startTransition, useCallback, useEffect, useMemo, useState } from 'react';
import type { Graph } from '../../graph/graph.ts';
import { type Model, NetworkError } from '../../network/network.ts';
import { normalizePicture } from '../../network/picture/normalize.ts';
import type { Picture } from '../../network/picture/picture.ts';
import type { NetworkFault, RunResult } from '../../network/protocol.ts';
import { networkOfVisit } from './network-visit.ts';

interface Run {
  readonly status: 'idle' | 'running' | 'ready' | 'error';
  /** The answer; while another run goes on, and after a fault, the last one. */
  readonly result?: RunResult;
  /** What `result` answers. */
  readonly of?: { readonly model: Model; readonly graph: Graph; readonly picture: Picture };
  readonly fault?: NetworkFault;
}

export interface RunState extends Run {
  /** Tries again after a fault. */
  readonly retry: () => void;
}

interface RunOptions {
  /** Nodes whose values stay for later runs, see `RunRequest`. */
  readonly keep?: readonly string[];
  /** The answer may wait while the page has something more urgent to show. */
  readonly patient?: boolean;
}

/**
 * Runs the graph on the picture, anew whenever one of them or the taps change; the run before is given up.
 * Idle until there is a model, a graph and a picture.
 */
export function useRun(
  model: Model | undefined,
  graph: Graph | undefined,
  picture: Picture | undefined,
  taps: readonly string[],
  { keep = [], patient = false }: RunOptions = {},
): RunState {
  const [run, setRun] = useState<Run>({ status: 'idle' });
  const [tries, setTries] = useState(0);
  const input = useMemo(() => model && picture && normalizePicture(picture.pixels, model.card), [model, picture]);
  // Equal lists are one list, whoever made them.
  const tapText = taps.join(' ');
  const keepText = keep.join(' ');
  useEffect(() => {
    void tries;
    if (!model || !graph || !picture || !input) return;
    const controller = new AbortController();
    const { signal } = controller;
    const request = { graph, input, taps: listed(tapText), keep: listed(keepText) };
    const show = patient ? startTransition : (change: () => void) => change();
    setRun((last) => ({ ...withoutFault(last), status: 'running' }));
    networkOfVisit()
      .run(model, request, { signal })
      .then(
        (result) => {
          if (!signal.aborted) show(() => setRun({ status: 'ready', result, of: { model, graph, picture } }));
        },
        (error: unknown) => {
          if (!signal.aborted) setRun((last) => ({ ...last, status: 'error', fault: faultOf(error) }));
        },
      );
    return () => controller.abort();
  }, [model, graph, picture, input, tapText, keepText, patient, tries]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return useMemo(() => ({ ...run, retry }), [run, retry]);
}

function listed(text: string): string[] {
  return text === '' ? [] : text.split(' ');
}

function withoutFault({ fault: _, ...run }: Run): Run {
  return run;
}

function faultOf(error: unknown): NetworkFault {
  return error instanceof NetworkError ? error.fault : 'run-failed';
}
