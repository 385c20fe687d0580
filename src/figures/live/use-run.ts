import { useCallback, useEffect, useMemo, useState } from 'react';
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

/**
 * Runs the graph on the picture, anew whenever one of them or the taps change; the run before is given up.
 * Idle until there is a model, a graph and a picture.
 */
export function useRun(
  model: Model | undefined,
  graph: Graph | undefined,
  picture: Picture | undefined,
  taps: readonly string[],
): RunState {
  const [run, setRun] = useState<Run>({ status: 'idle' });
  const [tries, setTries] = useState(0);
  const input = useMemo(() => model && picture && normalizePicture(picture.pixels, model.card), [model, picture]);
  // Equal lists are one list, whoever made them.
  const tapText = taps.join(' ');
  useEffect(() => {
    void tries;
    if (!model || !graph || !picture || !input) return;
    const controller = new AbortController();
    const { signal } = controller;
    const request = { graph, input, taps: tapText === '' ? [] : tapText.split(' ') };
    setRun((last) => ({ ...withoutFault(last), status: 'running' }));
    networkOfVisit()
      .run(model, request, { signal })
      .then(
        (result) => {
          if (!signal.aborted) setRun({ status: 'ready', result, of: { model, graph, picture } });
        },
        (error: unknown) => {
          if (!signal.aborted) setRun((last) => ({ ...last, status: 'error', fault: faultOf(error) }));
        },
      );
    return () => controller.abort();
  }, [model, graph, picture, input, tapText, tries]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return useMemo(() => ({ ...run, retry }), [run, retry]);
}

function withoutFault({ fault: _, ...run }: Run): Run {
  return run;
}

function faultOf(error: unknown): NetworkFault {
  return error instanceof NetworkError ? error.fault : 'run-failed';
}
