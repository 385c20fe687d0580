import { memory, type Tensor4D, tensor4d } from '@tensorflow/tfjs-core';
import { elements } from '../../graph/graph.ts';
import type { Tensor } from '../../graph/weight.ts';
import type { EngineApi, Job, Reply } from '../link/engine-api.ts';
import { NetworkError } from '../network-error.ts';
import { keysOf, pictureKey } from '../plan/keys.ts';
import { planRun } from '../plan/plan.ts';
import type { BackendName, FeatureMaps, NetworkEvent, RunResult } from '../protocol.ts';
import { execute } from './execute.ts';
import { Filters } from './filters.ts';
import { KeptValues } from './kept-values.ts';
import { Queue } from './queue.ts';

/** Starts backends by name; each start tells whether the backend runs now. */
export interface Backends {
  start(name: BackendName): Promise<boolean>;
  /** The best backend of this machine. */
  choose(): Promise<BackendName>;
}

/** What values of the last picture may take, in bytes. */
const VALUE_LIMIT = 48 * 2 ** 20;
/** Numbers in the filters of one model: its own three times over, for edits. */
const FILTER_LIMIT = 1_200_000;

class Cancelled extends Error {}

/** Runs graphs on one backend. All tensors live here, and each has an owner: a model's filters or the kept values. */
export class Engine implements EngineApi {
  readonly #backends: Backends;
  readonly #queue = new Queue();
  readonly #filters = new Map<string, Filters>();
  readonly #values = new KeptValues(VALUE_LIMIT);
  readonly #cancelled = new Set<number>();
  #backend: BackendName = 'cpu';

  constructor(backends: Backends) {
    this.#backends = backends;
  }

  start(wanted: BackendName | undefined): Promise<Reply<BackendName>> {
    return this.#reply(async () => {
      const name = wanted ?? (await this.#backends.choose());
      if (!(await this.#backends.start(name))) {
        throw new NetworkError('backend-unavailable', `"${name}" does not start here`);
      }
      this.#backend = name;
      return name;
    });
  }

  async hold(weights: string, store: ReadonlyMap<string, Tensor>): Promise<void> {
    this.#filters.get(weights)?.clear();
    this.#filters.set(weights, new Filters(store, FILTER_LIMIT));
  }

  run(job: Job): Promise<Reply<RunResult>> {
    return this.#reply(async () => {
      this.#check(job.ticket);
      return this.#run(job);
    }).finally(() => this.#cancelled.delete(job.ticket));
  }

  async cancel(ticket: number): Promise<void> {
    this.#cancelled.add(ticket);
  }

  async listen(_listener: (event: NetworkEvent) => void): Promise<void> {}

  async #run({ ticket, weights, graph, input, taps }: Job): Promise<RunResult> {
    const start = performance.now();
    const filters = this.#filters.get(weights);
    if (!filters) throw new NetworkError('model-unknown', `there are no weights "${weights}"`);
    const picture = pictureKey(input);
    const keys = keysOf(graph, `${weights} ${picture}`);
    const keyOf = (id: string): string => keys.get(id) ?? '';
    this.#values.enter(picture);
    const source = graph.nodes.find((node) => node.operation.kind === 'input');
    if (source && !this.#values.has(keyOf(source.id))) {
      const { height, width, channels } = source.shape;
      if (input.length !== elements(source.shape)) throw new Error(`The picture has ${input.length} numbers.`);
      this.#values.keep(keyOf(source.id), tensor4d(input, [1, height, width, channels]));
    }
    await execute({
      plan: planRun(graph, taps, (id) => this.#values.has(keyOf(id))),
      filters,
      known: (id) => this.#values.get(keyOf(id)),
      keep: (id, value) => this.#values.keep(keyOf(id), value),
      check: () => this.#check(ticket),
    });
    const read = await Promise.all(taps.map((id) => readMaps(this.#values.get(keyOf(id)))));
    this.#values.trim();
    filters.trim();
    this.#check(ticket);
    return {
      maps: Object.fromEntries(taps.map((id, index) => [id, read[index]] as [string, FeatureMaps])),
      backend: this.#backend,
      milliseconds: performance.now() - start,
      tensors: memory().numTensors,
    };
  }

  #check(ticket: number): void {
    if (this.#cancelled.has(ticket)) throw new Cancelled();
  }

  #reply<Result>(work: () => Promise<Result>): Promise<Reply<Result>> {
    return this.#queue.add(work).then(
      (result) => ({ result }),
      (error: unknown) => {
        if (error instanceof Cancelled) return { fault: 'cancelled', detail: '' };
        if (error instanceof NetworkError) return { fault: error.fault, detail: error.message };
        return { fault: 'run-failed', detail: error instanceof Error ? error.message : String(error) };
      },
    );
  }
}

/** A copy: backends may hand out the array that they go on using. */
async function readMaps(value: Tensor4D | undefined): Promise<FeatureMaps> {
  if (!value) throw new Error('A wanted value was not computed.');
  const [, height, width, channels] = value.shape;
  return { shape: { height, width, channels }, data: Float32Array.from(await value.data<'float32'>()) };
}
