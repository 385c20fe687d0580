/** Numbers for tests that look random and are the same every time. */
import { EPSILON } from '../graph/block.ts';
import type { Graph } from '../graph/graph.ts';
import { elements, nodeOf } from '../graph/graph.ts';
import { storedTensors } from '../graph/stored.ts';
import type { Tensor } from '../graph/weight.ts';

/** A generator of numbers in 0 ≤ u < 1 (a Weyl sequence, mixed). Equal seeds give equal numbers. */
export function seeded(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b9) >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let bits = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
    return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
  };
}

/**
 * `real`: between −1 and 1. `integer`: −2, −1, 0, 1 or 2, and variances of 1 − ε, which make the deviation exactly 1:
 * every value of the network is then a whole number and sums are exact in any order.
 */
export type NumberKind = 'real' | 'integer';

/** A store with a value for each tensor that the graph reads; variances are positive. */
export function seededStore(graph: Graph, seed: number, kind: NumberKind = 'real'): Map<string, Tensor> {
  const next = seeded(seed);
  const store = new Map<string, Tensor>();
  for (const [name, shape] of storedTensors(graph)) {
    const data = new Float64Array(shape.reduce((all, size) => all * size, 1));
    const draw = name.endsWith('.running_var') ? () => variance(next(), kind) : () => entry(next(), kind);
    store.set(name, { shape, data: data.map(draw) });
  }
  return store;
}

/** Values for a node, by default the picture. */
export function seededValues(graph: Graph, seed: number, kind: NumberKind = 'real', id = 'input'): Float64Array {
  const next = seeded(seed);
  return new Float64Array(elements(nodeOf(graph, id).shape)).map(() => entry(next(), kind));
}

function entry(uniform: number, kind: NumberKind): number {
  return kind === 'integer' ? Math.floor(uniform * 5) - 2 : uniform * 2 - 1;
}

function variance(uniform: number, kind: NumberKind): number {
  return kind === 'integer' ? 1 - EPSILON : 0.5 + uniform;
}
