/** What the page asks of the worker that differentiates; plain data only. */
import type { Graph } from '../../graph/graph.ts';
import type { WeightStore } from '../../graph/weight.ts';
import type { ExactValues, Place, Values } from '../../reference/values.ts';

export interface GradientQuestion {
  readonly graph: Graph;
  readonly store: WeightStore;
  /** Of the deciding nodes, from the running network. */
  readonly values: ReadonlyMap<string, Values>;
  readonly node: string;
  readonly place: Place;
}

export interface GradientApi {
  gradient(question: GradientQuestion): Promise<ExactValues>;
}
