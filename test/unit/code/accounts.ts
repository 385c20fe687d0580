/** Accounts of elements of every kind of operation, alone and in chains, from one small network. */
import { buildNetwork } from '../../../src/graph/build.ts';
import { Draft } from '../../../src/graph/draft.ts';
import type { Graph, Node } from '../../../src/graph/graph.ts';
import { elements, nodeOf } from '../../../src/graph/graph.ts';
import { withForm } from '../../../src/graph/rewrite.ts';
import { scalePath } from '../../../src/graph/scale.ts';
import type { Explanation } from '../../../src/reference/explain.ts';
import { explain } from '../../../src/reference/explain.ts';
import { run } from '../../../src/reference/run.ts';
import { seededStore, seededValues } from '../../../src/reference/seeded.ts';
import { placeOf } from '../../../src/reference/values.ts';

const stage = { blocks: 2, cardinality: 2, pathWidth: 3, outputChannels: 8, stride: 1 };
const built = buildNetwork({
  name: '2x3d',
  input: { height: 13, width: 12, channels: 3 },
  stem: { kernel: 3, stride: 1, channels: 4, pool: { size: 3, stride: 2, padding: 1 } },
  stages: [stage, { ...stage, pathWidth: 6, outputChannels: 16, stride: 2 }],
  classes: 5,
});

/** With all kinds of operations: form (b) brings a concatenation, a weakened path a factor. */
function everyOperation(): Graph {
  const graph = scalePath(withForm(built, 'stage1.block2', 'b'), 'stage1.block2', 2, 0.5);
  const draft = new Draft([['stem.out', nodeOf(graph, 'stem.out').shape]]);
  draft.add('average', { kind: 'pool', how: 'average', size: 3, stride: 2, padding: 1 }, ['stem.out']);
  return { ...graph, nodes: [...graph.nodes, ...draft.nodes] };
}

export const graph = everyOperation();
export const store = seededStore(graph, 21);
export const values = run(
  graph,
  store,
  { input: seededValues(graph, 22) },
  { wanted: graph.nodes.map(({ id }) => id) },
);
export const place = { y: 3, x: 2, channel: 1 };

const PASSING = new Set(['relu', 'batchNorm', 'scale']);

/** The account of an element, then those of its source and so on as long as each has one source only. */
function chainOf(node: Node, index: number): Explanation[] {
  const account = explain(graph, store, values, node.id, placeOf(node.shape, index));
  const [input] = node.inputs;
  return PASSING.has(node.operation.kind) && input ? [account, ...chainOf(nodeOf(graph, input), index)] : [account];
}

export interface Case {
  readonly name: string;
  /** As recomputeCode() takes it. */
  readonly chain: readonly Explanation[];
}

/** Three elements of each node: the account alone, and the chain where there is one. */
export const accounts: readonly Case[] = graph.nodes.flatMap((node) => {
  const last = elements(node.shape) - 1;
  return [0, Math.floor(last / 2), last].flatMap((index): Case[] => {
    const chain = chainOf(node, index);
    const name = `${node.id} [${index}]`;
    const whole = { name: `${name}, from ${chain.at(-1)?.id}`, chain };
    return chain.length > 1 ? [{ name, chain: chain.slice(0, 1) }, whole] : [whole];
  });
});
