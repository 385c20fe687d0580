import type { BackendName } from '../protocol.ts';

/** The backends of a place (a browser, Node). */
export interface Backends {
  /** Those worth trying on this machine; the first one is trusted to compute rightly. */
  candidates(): Promise<readonly BackendName[]>;
  /**
   * Makes a backend the current one, started anew if it does not run or has lost its device; false where it cannot.
   * `onLost` is called should it lose its device later.
   */
  start(name: BackendName, onLost: () => void): Promise<boolean>;
  /** Frees what a backend holds that is not the current one. */
  stop(name: BackendName): void;
}
