/** Accounts of elements of every kind of operation, alone and in chains, from one small network. */
import { buildNetwork } from '../../../src/graph/build.ts';
import { Draft } from '../../../src/graph/draft.ts';
import type { Graph, Node } from '../../../src/graph/graph.ts';
import { elements, nodeOf } from '../../../src/graph/graph.ts';
import { withForm } from '../../../src/graph/rewrite.ts';
import { scalePath, scaleShortcut } from '../../../src/graph/scale.ts';
import { FORMS, type Form } from '../../../src/graph/spec.ts';
import type { Tensor } from '../../../src/graph/weight.ts';
import type { Explanation } from '../../../src/reference/explain.ts';
import { explain } from '../../../src/reference/explain.ts';
import { run } from '../../../src/reference/run.ts';
import { seededStore, seededValues } from '../../../src/reference/seeded.ts';
import { placeOf, type Values } from '../../../src/reference/values.ts';

const stage = { blocks: 2, cardinality: 2, pathWidth: 3, outputChannels: 8, stride: 1 };
const built = buildNetwork({
  name: '2x3d',
  input: { height: 13, width: 12, channels: 3 },
  stem: { kernel: 3, stride: 1, channels: 4, pool: { size: 3, stride: 2, padding: 1 } },
  stages: [stage, { ...stage, pathWidth: 6, outputChannels: 16, stride: 2 }],
  classes: 5,
});

const block = 'stage1.block2';
const edited = scaleShortcut(scalePath(built, block, 2, 0.5), block, -0.25);

/** In the form, with all kinds of operations: a weakened path and shortcut bring factors. */
function everyOperation(form: Form): Graph {
  const graph = withForm(withForm(edited, block, form), 'stage2.block1', form);
  const draft = new Draft([['stem.out', nodeOf(graph, 'stem.out').shape]]);
  draft.add('average', { kind: 'pool', how: 'average', size: 3, stride: 2, padding: 1 }, ['stem.out']);
  return { ...graph, nodes: [...graph.nodes, ...draft.nodes] };
}

/** A network with the values of all its nodes. */
interface Network {
  readonly graph: Graph;
  readonly store: Map<string, Tensor>;
  readonly values: ReadonlyMap<string, Values>;
}

function networkIn(form: Form): Network {
  const graph = everyOperation(form);
  const store = seededStore(graph, 21);
  const wanted = graph.nodes.map(({ id }) => id);
  return { graph, store, values: run(graph, store, { input: seededValues(graph, 22) }, { wanted }) };
}

const networks = FORMS.map((form) => ({ form, ...networkIn(form) }));

export const { graph, store, values } = networkIn('b');
export const place = { y: 3, x: 2, channel: 1 };

const PASSING = new Set(['relu', 'batchNorm', 'scale']);

/** The account of an element, then those of its source and so on as long as each has one source only. */
function chainOf(network: Network, node: Node, index: number): Explanation[] {
  const account = explain(network.graph, network.store, network.values, node.id, placeOf(node.shape, index));
  const [input] = node.inputs;
  if (!PASSING.has(node.operation.kind) || !input) return [account];
  return [account, ...chainOf(network, nodeOf(network.graph, input), index)];
}

export interface Case {
  readonly name: string;
  /** As recomputeCode() takes it. */
  readonly chain: readonly Explanation[];
}

/** Three elements of each node of each form: the account alone, and the chain where there is one. */
export const accounts: readonly Case[] = networks.flatMap((network) =>
  network.graph.nodes.flatMap((node) => {
    const last = elements(node.shape) - 1;
    return [0, Math.floor(last / 2), last].flatMap((index): Case[] => {
      const chain = chainOf(network, node, index);
      const name = `(${network.form}) ${node.id} [${index}]`;
      const whole = { name: `${name}, from ${chain.at(-1)?.id}`, chain };
      return chain.length > 1 ? [{ name, chain: chain.slice(0, 1) }, whole] : [whole];
    });
  }),
);
