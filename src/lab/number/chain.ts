/** The way of one number: from the element that was asked for back to the operation that mixed several values. */
import { type Graph, type Node, nodeOf } from '../../graph/graph.ts';
import type { WeightStore } from '../../graph/weight.ts';
import { type Explanation, explain } from '../../reference/explain.ts';
import type { Place, Values } from '../../reference/values.ts';

/** Operations that turn one element into one, at the same place. */
const PASSING: ReadonlySet<string> = new Set(['relu', 'batchNorm', 'scale']);

/** The node, and those before it as far as each reads one element only; the last one is the mixing operation. */
export function chainOf(graph: Graph, id: string): Node[] {
  const chain = [nodeOf(graph, id)];
  for (;;) {
    const last = chain.at(-1);
    const [input] = last?.inputs ?? [];
    if (!last || !input || !PASSING.has(last.operation.kind)) return chain;
    chain.push(nodeOf(graph, input));
  }
}

/** All nodes whose values an account of `id` needs. */
export function neededFor(graph: Graph, id: string): string[] {
  const chain = chainOf(graph, id);
  return [...new Set([...chain.map((node) => node.id), ...(chain.at(-1)?.inputs ?? [])])];
}

/** The accounts of one element along its chain, the asked one first; undefined while values are missing. */
export function accountsOf(
  graph: Graph,
  store: WeightStore,
  values: ReadonlyMap<string, Values>,
  id: string,
  place: Place,
): Explanation[] | undefined {
  if (neededFor(graph, id).some((needed) => !values.has(needed))) return undefined;
  return chainOf(graph, id).map((node) => explain(graph, store, values, node.id, place));
}

/** The largest difference between what was worked out and what the running network holds, along the chain. */
export function gapOf(accounts: readonly Explanation[]): number {
  return Math.max(...accounts.map(({ value, recorded }) => (recorded === undefined ? 0 : Math.abs(value - recorded))));
}
