import type { Graph } from '../graph/graph.ts';
import type { NetworkSpec } from '../graph/spec.ts';
import type { WeightStore } from '../graph/weight.ts';
import type { ModelCard } from './protocol.ts';

/** One trained network: what it is, how it is built, and its numbers. */
export interface Model {
  readonly card: ModelCard;
  readonly spec: NetworkSpec;
  /** The network in form (c), with its batch normalizations apart. */
  readonly graph: Graph;
  readonly store: WeightStore;
}
