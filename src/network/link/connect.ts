/** Where the engine runs: in a worker, so that the page stays smooth, or in the page where no worker can start it. */
import { proxy, wrap } from 'comlink';
import { NetworkError } from '../network-error.ts';
import type { BackendName } from '../protocol.ts';
import type { EngineApi, Reply } from './engine-api.ts';

export interface Connection {
  readonly engine: EngineApi;
  readonly backend: BackendName;
  /** Ends the engine. */
  readonly close: () => void;
}

/**
 * An engine whose backend has started.
 *
 * @throws NetworkError `backend-unavailable` if the wanted backend starts neither in a worker nor in the page.
 */
export async function connect(wanted: BackendName | undefined): Promise<Connection> {
  const remote = await connectToWorker(wanted);
  if (remote) return remote;
  const { startLocalEngine } = await import('./local-engine.ts');
  const engine = startLocalEngine();
  return { engine, backend: resultOf(await engine.start(wanted), insteadOf(wanted)), close: () => undefined };
}

/** What can be offered where the wanted backend does not start; without a wish, all have been tried. */
function insteadOf(wanted: BackendName | undefined): BackendName | undefined {
  if (!wanted || wanted === 'cpu') return undefined;
  return wanted === 'webgl' ? 'wasm' : 'cpu';
}

/** The result, or the reason why there is none as an error. */
export function resultOf<Result>(reply: Reply<Result>, instead?: BackendName): Result {
  if ('result' in reply) return reply.result;
  if (reply.fault === 'cancelled') throw new DOMException('The run was cancelled.', 'AbortError');
  throw new NetworkError(reply.fault, reply.detail, instead);
}

async function connectToWorker(wanted: BackendName | undefined): Promise<Connection | undefined> {
  if (typeof Worker === 'undefined') return undefined;
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  const remote = wrap<EngineApi>(worker);
  const failed = new Promise<undefined>((resolve) => {
    worker.addEventListener('error', () => resolve(undefined), { once: true });
  });
  const reply = await Promise.race([remote.start(wanted), failed]);
  if (!reply || !('result' in reply)) {
    worker.terminate();
    return undefined;
  }
  const engine: EngineApi = {
    start: (name) => remote.start(name),
    hold: (weights, store) => remote.hold(weights, store),
    drop: (weights) => remote.drop(weights),
    run: (job) => remote.run(job),
    cancel: (ticket) => remote.cancel(ticket),
    listen: (listener) => remote.listen(proxy(listener)),
  };
  return { engine, backend: reply.result, close: () => worker.terminate() };
}
