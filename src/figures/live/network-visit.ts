/** The network of this visit: one for all pages, opened when the first of them needs it. */
import { type Network, openNetwork } from '../../network/network.ts';
import type { BackendName, NetworkEvent } from '../../network/protocol.ts';
import { currentQuery } from '../../share/address.ts';
import { fields } from '../../share/fields.ts';

export interface NetworkVisit {
  /** Counts how often the network was opened anew. */
  readonly opened: number;
  /** What happened to it last. */
  readonly event?: NetworkEvent;
}

let visit: NetworkVisit = { opened: 0 };
let network: Network | undefined;
const listeners = new Set<() => void>();

export function currentVisit(): NetworkVisit {
  return visit;
}

export function subscribeVisit(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The network, on the backend that the address asks for (`?backend=`), if it asks. */
export function networkOfVisit(): Network {
  const named = new URLSearchParams(currentQuery()).get('backend');
  network ??= open(named === null ? undefined : fields.backend.parse(named));
  return network;
}

/** Gives the network up and opens another one, on this backend or on the one that suits the machine. */
export function reopenNetwork(backend?: BackendName): void {
  network?.close();
  network = open(backend);
  change({ opened: visit.opened + 1 });
}

function open(backend: BackendName | undefined): Network {
  const opened = openNetwork(backend);
  opened.onEvent((event) => {
    if (opened === network) change({ ...visit, event });
  });
  return opened;
}

function change(next: NetworkVisit): void {
  visit = next;
  for (const listener of listeners) listener();
}
