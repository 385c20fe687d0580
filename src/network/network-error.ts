import type { BackendName, NetworkFault } from './protocol.ts';

/** What went wrong in the network, as a key for a message in the reader's language. */
export class NetworkError extends Error {
  readonly fault: NetworkFault;
  /** A backend that the page can offer instead, where there is one. */
  readonly instead: BackendName | undefined;

  /** `detail` is for developers; readers see a sentence about `fault`. */
  constructor(fault: NetworkFault, detail: string, instead?: BackendName) {
    super(`${fault}: ${detail}`);
    this.name = 'NetworkError';
    this.fault = fault;
    this.instead = instead;
  }
}
