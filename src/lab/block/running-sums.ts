/** Form (a) with the sum of the paths written one path at a time. */
import type { Graph, Node } from '../../graph/graph.ts';

/** Id of the sum of the first `paths` paths, where fewer than all are summed. */
export function runningSumId(block: string, paths: number): string {
  return `${block}.paths${paths}`;
}

/**
 * The same graph with `paths` = T₁ + … + T_C of the block as a chain: `paths2` = T₁ + T₂, `paths3` = `paths2` + T₃,
 * …, `paths`. Equal but for rounding. A block in form (b) or (c) has no such sum and stays as it is.
 */
export function withRunningSums(graph: Graph, block: string): Graph {
  const nodes = graph.nodes.flatMap((node) => (node.id === `${block}.paths` ? chain(node, block) : [node]));
  return { ...graph, nodes };
}

function chain(sum: Node, block: string): Node[] {
  const [first, ...others] = sum.inputs;
  if (!first || others.length === 0) return [sum];
  let before = first;
  return others.map((term, index) => {
    const last = index === others.length - 1;
    const node: Node = { ...sum, id: last ? sum.id : runningSumId(block, index + 2), inputs: [before, term] };
    before = node.id;
    return node;
  });
}
