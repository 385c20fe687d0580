/**
 * From a graph and the wanted nodes to the few calls that compute them.
 *
 * A convolution, the batch normalizations and scales after it, the sum that it feeds and the ReLU are one call,
 * as long as nobody else reads the values between them. A wanted node is always computed as such.
 */
import type { Graph, Node, Pool } from '../../graph/graph.ts';
import type { Filter } from './filter.ts';
import { Reading } from './reading.ts';

/** relu(filter(x) + shortcut) */
export interface ConvolveStep {
  readonly kind: 'convolve';
  readonly result: string;
  readonly x: string;
  readonly filter: Filter;
  readonly shortcut?: string;
  readonly relu: boolean;
}

export interface AddStep {
  readonly kind: 'add';
  readonly result: string;
  readonly terms: readonly [string, string];
}

export interface ReluStep {
  readonly kind: 'relu';
  readonly result: string;
  readonly x: string;
}

export interface ConcatStep {
  readonly kind: 'concat';
  readonly result: string;
  readonly parts: readonly string[];
}

export interface MaxPoolStep {
  readonly kind: 'maxPool';
  readonly result: string;
  readonly x: string;
  readonly pool: Pool;
}

/** One call. `result` is the id of a node or, for a partial sum, a name that no node has. */
export type Step = ConvolveStep | AddStep | ReluStep | ConcatStep | MaxPoolStep;

export interface Plan {
  readonly steps: readonly Step[];
  /** Ids of the known nodes that the steps read or that are wanted themselves. */
  readonly reads: readonly string[];
}

const PARTIAL = 'partial sum ';

/** Whether a step's result is a partial sum, which the step that reads it uses up. */
export function isPartial(result: string): boolean {
  return result.startsWith(PARTIAL);
}

/** The steps for the wanted nodes, given the values of the known ones. Throws where the graph has no such node. */
export function planRun(graph: Graph, wanted: readonly string[], known: (id: string) => boolean): Plan {
  const planner = new Planner(new Reading(graph, wanted, known));
  for (const id of wanted) planner.value(id);
  return { steps: planner.steps, reads: [...planner.reads] };
}

class Planner {
  readonly steps: Step[] = [];
  readonly reads = new Set<string>();
  readonly #reading: Reading;
  readonly #made = new Set<string>();
  #partials = 0;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  /** Sees to it that the node's value is there, and returns its name. */
  value(id: string): string {
    if (this.#reading.isKnown(id)) this.reads.add(id);
    else if (!this.#made.has(id)) {
      this.#made.add(id);
      this.#make(this.#reading.node(id));
    }
    return id;
  }

  #make(node: Node): void {
    const relu = node.operation.kind === 'relu';
    const [input = ''] = node.inputs;
    const inner = relu ? this.#reading.innerNode(input) : node;
    if (inner?.operation.kind === 'sum') this.#makeSum(inner, node.id, relu);
    else if (inner && this.#makeLinear(inner, { result: node.id, relu })) return;
    else if (relu) this.steps.push({ kind: 'relu', x: this.value(input), result: node.id });
    else this.#makeOther(node);
  }

  #makeSum(sum: Node, result: string, relu: boolean): void {
    const linear = sum.inputs.filter((id) => this.#reading.innerLinear(id));
    const values = sum.inputs.filter((id) => !linear.includes(id)).map((id) => this.value(id));
    const [first, ...others] = values;
    const lastAdd = linear.length === 0 && !relu;
    let total = first;
    for (const [index, other] of others.entries()) {
      const terms = [total ?? '', other] as const;
      total = lastAdd && index === others.length - 1 ? result : this.#partial(result);
      this.steps.push({ kind: 'add', terms, result: total });
    }
    for (const [index, id] of linear.entries()) {
      const last = index === linear.length - 1;
      const part = last ? result : this.#partial(result);
      const shortcut = total === undefined ? {} : { shortcut: total };
      this.#makeLinear(this.#reading.node(id), { result: part, relu: relu && last, ...shortcut });
      total = part;
    }
    if (total === result || total === undefined) return;
    if (relu) this.steps.push({ kind: 'relu', x: total, result });
    else this.#copy(sum, total, result);
  }

  /** A sum of one value is that value. */
  #copy({ shape }: Node, x: string, result: string): void {
    const base = { kind: 'channelwise' } as const;
    const filter: Filter = { base, input: shape, outputChannels: shape.channels, before: [], after: [] };
    this.steps.push({ kind: 'convolve', x, filter, result, relu: false });
  }

  /** One convolution for the node and for what it alone reads; false where the node is not linear. */
  #makeLinear(node: Node, ending: Pick<ConvolveStep, 'result' | 'relu' | 'shortcut'>): boolean {
    const found = this.#reading.filterOf(node);
    if (!found) return false;
    this.steps.push({ kind: 'convolve', x: this.value(found.x), filter: found.filter, ...ending });
    return true;
  }

  #makeOther({ id, operation, inputs }: Node): void {
    const values = inputs.map((input) => this.value(input));
    const [x = ''] = values;
    if (operation.kind === 'concat') this.steps.push({ kind: 'concat', parts: values, result: id });
    else if (operation.kind === 'pool') this.steps.push({ kind: 'maxPool', pool: operation, x, result: id });
    else throw new Error(`Nothing computes "${id}".`);
  }

  #partial(result: string): string {
    return `${PARTIAL}${++this.#partials} of ${result}`;
  }
}
