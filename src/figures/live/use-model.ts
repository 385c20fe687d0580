import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { type Model, NetworkError } from '../../network/network.ts';
import type { BackendName, NetworkEvent, NetworkFault, Progress } from '../../network/protocol.ts';
import { currentVisit, type NetworkVisit, networkOfVisit, reopenNetwork, subscribeVisit } from './network-visit.ts';

interface Loading {
  readonly status: 'idle' | 'loading' | 'ready' | 'error';
  /** The model; while another one loads, and after a fault, the last one that could be loaded. */
  readonly model?: Model;
  /** What it is waiting for. */
  readonly progress?: Progress;
  readonly backend?: BackendName;
  readonly fault?: NetworkFault;
  /** A backend that can be offered in place of one that does not start. */
  readonly instead?: BackendName;
}

export interface ModelState extends Loading {
  /** What happened to the network last: lost, recovered, fallen back. */
  readonly event?: NetworkEvent;
  /** Tries again after a fault. */
  readonly retry: () => void;
  /** Opens the network anew on another backend, or on the one that suits the machine. */
  readonly reopen: (backend?: BackendName) => void;
}

const beforeTheScript: NetworkVisit = { opened: 0 };

/** Loads the model of this name; nothing is loaded, nor any backend started, while there is no name. */
export function useModel(name: string | undefined): ModelState {
  const { opened, event } = useSyncExternalStore(subscribeVisit, currentVisit, () => beforeTheScript);
  const [loading, setLoading] = useState<Loading>({ status: 'idle' });
  const [tries, setTries] = useState(0);
  useEffect(() => {
    // Named so that the effect runs again when they change.
    void [opened, tries];
    if (name === undefined) return;
    let current = true;
    const set = (change: (last: Loading) => Loading): void => {
      if (current) setLoading(change);
    };
    // A page is hydrated with what it shows at first; the name in the address follows at once.
    const start = setTimeout(() => load(name, set));
    return () => {
      current = false;
      clearTimeout(start);
    };
  }, [name, opened, tries]);
  const retry = useCallback(() => setTries((count) => count + 1), []);
  return { ...loading, ...(event && { event }), retry, reopen: reopenNetwork };
}

function load(name: string, set: (change: (last: Loading) => Loading) => void): void {
  const network = networkOfVisit();
  const onProgress = (progress: Progress): void => set((last) => ({ ...onlyModel(last), status: 'loading', progress }));
  Promise.all([network.loadModel(name, onProgress), network.backend]).then(
    ([model, backend]) => set(() => ({ status: 'ready', model, backend })),
    (error: unknown) => set((last) => ({ ...onlyModel(last), status: 'error', ...faultOf(error) })),
  );
}

function onlyModel({ model }: Loading): Pick<Loading, 'model'> {
  return model ? { model } : {};
}

function faultOf(error: unknown): Pick<Loading, 'fault' | 'instead'> {
  if (!(error instanceof NetworkError)) return { fault: 'run-failed' };
  return { fault: error.fault, ...(error.instead && { instead: error.instead }) };
}
