import { memory, type Tensor4D, tensor4d } from '@tensorflow/tfjs-core';
import { elements, type Graph, type Node } from '../../graph/graph.ts';
import type { WeightStore } from '../../graph/weight.ts';
import { loadStockConvolution } from '../backend/stock.ts';
import { readMaps } from '../kernels/read-maps.ts';
import type { Job } from '../link/engine-api.ts';
import { NetworkError } from '../network-error.ts';
import { pictureKey } from '../plan/keys.ts';
import type { FeatureMaps, RunResult } from '../protocol.ts';
import { execute } from './execute.ts';
import { Filters } from './filters.ts';
import { KeptValues } from './kept-values.ts';
import { KnownGraphs } from './known-graphs.ts';

interface Limits {
  /** What values of the last picture may take, in bytes. */
  readonly values: number;
  /** Numbers in the filters of one model. */
  readonly filters: number;
  /** Models whose filters stay on the device; those of the others are made again from the store. */
  readonly models: number;
}

/** Filters: the model's own in all forms and with dense kernels, so that their times can be compared. */
const usual: Limits = { values: 48 * 2 ** 20, filters: 1_600_000, models: 3 };

/** Runs graphs on the current backend. All tensors have an owner here: a model's filters or the kept values. */
export class Runner {
  readonly #stores = new Map<string, WeightStore>();
  /** By name of the weights, the longest unused first. */
  readonly #filters = new Map<string, Filters>();
  readonly #graphs = new KnownGraphs();
  readonly #limits: Limits;
  readonly #values: KeptValues;

  constructor(limits: Limits = usual) {
    this.#limits = limits;
    this.#values = new KeptValues(limits.values);
  }

  /** Takes weights in, in place of those that have the name now. */
  hold(weights: string, store: WeightStore): void {
    this.drop(weights);
    this.#stores.set(weights, store);
  }

  /** Forgets weights and the filters made of them. */
  drop(weights: string): void {
    this.#filters.get(weights)?.clear();
    this.#filters.delete(weights);
    this.#stores.delete(weights);
  }

  /** Drops all tensors; weights stay, so that everything can be built again. */
  clear(): void {
    this.#values.clear();
    for (const filters of this.#filters.values()) filters.clear();
    this.#filters.clear();
  }

  /** The maps of the tapped nodes. `check` is called now and then and throws when the run is to stop. */
  async run(job: Omit<Job, 'ticket'>, check: () => void): Promise<Omit<RunResult, 'backend'>> {
    const { graph, taps, keep = [], kernels = 'ours' } = job;
    const wanted = [...taps, ...keep];
    if (kernels === 'stock') await loadStockConvolution();
    const filters = this.#filtersOf(job.weights);
    const known = this.#graphs.of(graph);
    const keyOf = (id: string): string => `${job.weights} ${kernels} ${known.keyOf(id)}`;
    const start = performance.now();
    this.#values.enter(pictureKey(job.input));
    const source = inputOf(graph);
    if (!this.#values.has(keyOf(source.id))) this.#values.keep(keyOf(source.id), tensorOf(source, job.input));
    const plan = known.plan(wanted, (id) => this.#values.has(keyOf(id)));
    await execute({
      plan,
      wanted: new Set(wanted),
      filters,
      stock: kernels === 'stock',
      known: (id) => this.#values.get(keyOf(id)),
      keep: (id, value) => this.#values.keep(keyOf(id), value),
      check,
    });
    const maps = await featureMaps(taps.map((id) => this.#values.get(keyOf(id))));
    check();
    // What is kept counts as used, whether or not this run has read it.
    for (const id of keep) this.#values.get(keyOf(id));
    this.#trim();
    return {
      maps: Object.fromEntries(taps.map((id, index) => [id, maps[index]] as [string, FeatureMaps])),
      milliseconds: performance.now() - start,
      calls: plan.steps.length,
      tensors: memory().numTensors,
    };
  }

  #filtersOf(weights: string): Filters {
    const store = this.#stores.get(weights);
    if (!store) throw new NetworkError('model-unknown', `there are no weights "${weights}"`);
    const filters = this.#filters.get(weights) ?? new Filters(store, this.#limits.filters);
    this.#filters.delete(weights);
    this.#filters.set(weights, filters);
    return filters;
  }

  #trim(): void {
    this.#values.trim();
    for (const [weights, filters] of this.#filters) {
      filters.trim();
      if (this.#filters.size <= this.#limits.models) continue;
      filters.clear();
      this.#filters.delete(weights);
    }
  }
}

function inputOf(graph: Graph): Node {
  const source = graph.nodes.find((node) => node.operation.kind === 'input');
  if (!source) throw new Error('The graph has no input.');
  return source;
}

function tensorOf({ shape }: Node, input: Float32Array): Tensor4D {
  if (input.length !== elements(shape)) {
    throw new Error(`The picture has ${input.length} numbers, not ${elements(shape)}.`);
  }
  return tensor4d(input, [1, shape.height, shape.width, shape.channels]);
}

async function featureMaps(values: readonly (Tensor4D | undefined)[]): Promise<FeatureMaps[]> {
  const computed = values.filter((value) => value !== undefined);
  if (computed.length < values.length) throw new Error('A wanted value was not computed.');
  const read = await readMaps(computed);
  return computed.map(({ shape: [, height, width, channels] }, index) => ({
    shape: { height, width, channels },
    data: read[index] ?? new Float32Array(),
  }));
}
