/** What is worked out once for a graph and serves all its runs. */
import type { Graph } from '../../graph/graph.ts';
import { keysOf } from '../plan/keys.ts';
import { type Plan, planRun } from '../plan/plan.ts';

/** Graphs kept, and plans kept of each: a visitor goes to and fro between a few. */
const GRAPH_LIMIT = 24;
const PLAN_LIMIT = 8;

export class KnownGraph {
  readonly #graph: Graph;
  readonly #keys: ReadonlyMap<string, string>;
  readonly #plans = new Map<string, Plan>();

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#keys = keysOf(graph);
  }

  /** Names the node's value among the values of one picture. */
  keyOf(id: string): string {
    return this.#keys.get(id) ?? '';
  }

  /** The steps for the wanted nodes, see `planRun`. */
  plan(wanted: readonly string[], known: (id: string) => boolean): Plan {
    const knownNow = this.#graph.nodes.flatMap(({ id }, index) => (known(id) ? [index] : []));
    const plans = this.#plans;
    return recent(plans, `${wanted} ${knownNow}`, PLAN_LIMIT, () => planRun(this.#graph, wanted, known));
  }
}

/** Graphs by what is written in them: out of a worker's message, the same graph is another object every time. */
export class KnownGraphs {
  readonly #objects = new WeakMap<Graph, KnownGraph>();
  readonly #graphs = new Map<string, KnownGraph>();

  of(graph: Graph): KnownGraph {
    const known = this.#objects.get(graph) ?? this.#written(graph);
    this.#objects.set(graph, known);
    return known;
  }

  #written(graph: Graph): KnownGraph {
    return recent(this.#graphs, JSON.stringify(graph), GRAPH_LIMIT, () => new KnownGraph(graph));
  }
}

/** The value under `key`, made where it is not there; beyond `limit` values the longest unused goes. */
function recent<Value>(values: Map<string, Value>, key: string, limit: number, make: () => Value): Value {
  const value = values.get(key) ?? make();
  values.delete(key);
  values.set(key, value);
  const [oldest] = values.keys();
  if (values.size > limit && oldest !== undefined) values.delete(oldest);
  return value;
}
