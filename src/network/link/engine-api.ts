/** What the page's side and the engine's side of the network say to each other; plain data only. */
import type { Tensor } from '../../graph/weight.ts';
import type { BackendName, NetworkEvent, NetworkFault, RunRequest, RunResult } from '../protocol.ts';

/** A result, or why there is none. Errors do not keep their class on the way out of a worker. */
export type Reply<Result> =
  | { readonly result: Result }
  | { readonly fault: NetworkFault | 'cancelled'; readonly detail: string };

export interface Job extends RunRequest {
  /** The page's number of this run, by which it can be cancelled. */
  readonly ticket: number;
  /** Name of the weights, see `hold`. */
  readonly weights: string;
}

export interface EngineApi {
  /** Starts the wanted backend, or the one that suits this machine. Once only. */
  start(wanted: BackendName | undefined): Promise<Reply<BackendName>>;
  /** Takes weights in, under a name of the caller's choice. */
  hold(weights: string, store: ReadonlyMap<string, Tensor>): Promise<void>;
  /** Forgets weights that nobody on the page knows any more. */
  drop(weights: string): Promise<void>;
  run(job: Job): Promise<Reply<RunResult>>;
  cancel(ticket: number): Promise<void>;
  listen(listener: (event: NetworkEvent) => void): Promise<void>;
}
