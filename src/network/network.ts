/** The running network, as the page uses it: graphs and pictures in, feature maps out. */
import { elements } from '../graph/graph.ts';
import type { WeightStore } from '../graph/weight.ts';
import { type Connection, connect, resultOf } from './link/connect.ts';
import type { Model } from './model.ts';
import type { BackendName, NetworkEvent, Progress, RunRequest, RunResult } from './protocol.ts';
import { loadModelFiles } from './weights/load-model.ts';

export type { Model } from './model.ts';
export { NetworkError } from './network-error.ts';

export interface Network {
  /** The backend, once it has started; rejects with `backend-unavailable` where the wanted one does not. */
  readonly backend: Promise<BackendName>;
  /**
   * The model of `public/models` with this name, ready to run; kept for the visit.
   * Rejects with a NetworkError, after which the call can be made again.
   */
  loadModel(name: string, onProgress?: (progress: Progress) => void): Promise<Model>;
  /**
   * Values of the wanted nodes. Any graph over the model's weights can be run; what was wanted before of the same
   * picture is not computed again.
   * Rejects with a NetworkError, or with an `AbortError` as soon as `signal` is aborted.
   */
  run(model: Model, request: RunRequest, options?: { readonly signal?: AbortSignal }): Promise<RunResult>;
  /** Tells about losses and recoveries until the returned function is called. */
  onEvent(listener: (event: NetworkEvent) => void): () => void;
  /** Ends the network; runs that go on or come later never settle. */
  close(): void;
}

/** Starts a network on the wanted backend, or on the one that suits the machine. */
export function openNetwork(wanted?: BackendName): Network {
  return new PageNetwork(wanted);
}

interface Loading {
  readonly model: Promise<Model>;
  readonly listeners: Set<(progress: Progress) => void>;
}

class PageNetwork implements Network {
  readonly backend: Promise<BackendName>;
  readonly #connection: Promise<Connection>;
  readonly #loading = new Map<string, Loading>();
  readonly #held = new WeakMap<WeightStore, string>();
  readonly #listeners = new Set<(event: NetworkEvent) => void>();
  /** Weights that the page has let go need not stay in the engine. */
  readonly #dropped = new FinalizationRegistry((name: string) => {
    this.#connection.then(({ engine }) => engine.drop(name)).catch(() => undefined);
  });
  #stores = 0;
  #tickets = 0;

  constructor(wanted: BackendName | undefined) {
    this.#connection = connect(wanted).then(async (connection) => {
      await connection.engine.listen((event) => {
        for (const listener of this.#listeners) listener(event);
      });
      return connection;
    });
    this.backend = this.#connection.then(({ backend }) => backend);
    // Whoever waits for the backend or a run hears of the failure; nobody has to.
    this.backend.catch(() => undefined);
  }

  loadModel(name: string, onProgress: (progress: Progress) => void = () => undefined): Promise<Model> {
    const known = this.#loading.get(name);
    if (known) {
      known.listeners.add(onProgress);
      return known.model;
    }
    const listeners = new Set([onProgress]);
    const tell = (progress: Progress): void => {
      for (const listener of listeners) listener(progress);
    };
    const model = this.#load(name, tell).finally(() => listeners.clear());
    this.#loading.set(name, { model, listeners });
    model.catch(() => this.#loading.delete(name));
    return model;
  }

  async run(model: Model, request: RunRequest, { signal }: { signal?: AbortSignal } = {}): Promise<RunResult> {
    signal?.throwIfAborted();
    const { engine } = await this.#connection;
    signal?.throwIfAborted();
    const ticket = ++this.#tickets;
    const weights = this.#hold(model.store, engine);
    const reply = engine.run({ ticket, weights, ...request });
    const result = reply.then((each) => resultOf(each));
    if (!signal) return result;
    return new Promise((resolve, reject) => {
      const cancel = (): void => {
        void engine.cancel(ticket);
        reject(signal.reason);
      };
      signal.addEventListener('abort', cancel, { once: true });
      result.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel));
    });
  }

  onEvent(listener: (event: NetworkEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#connection.then(({ close }) => close()).catch(() => undefined);
  }

  async #load(name: string, tell: (progress: Progress) => void): Promise<Model> {
    tell({ stage: 'backend' });
    const model = await loadModelFiles(`${import.meta.env.BASE_URL}models/`, name, tell);
    const { engine, backend } = await this.#connection;
    this.#hold(model.store, engine);
    if (backend === 'webgl') {
      tell({ stage: 'compile' });
      await this.#warmUp(model);
    }
    return model;
  }

  /** The first run compiles a shader for every shape, which can take seconds. */
  async #warmUp(model: Model): Promise<void> {
    const { graph, spec } = model;
    const input = new Float32Array(elements(spec.input));
    await this.run(model, { graph, input, taps: [graph.output] });
  }

  /** Name of the store in the engine, which gets a copy the first time. */
  #hold(store: WeightStore, engine: Connection['engine']): string {
    const known = this.#held.get(store);
    if (known) return known;
    const name = `store ${++this.#stores}`;
    this.#held.set(store, name);
    this.#dropped.register(store, name);
    void engine.hold(name, store);
    return name;
  }
}
