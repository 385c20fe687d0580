import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../graph/build.ts';
import { Draft } from '../graph/draft.ts';
import type { Graph, Operation } from '../graph/graph.ts';
import { elements, nodeOf } from '../graph/graph.ts';
import { withForm } from '../graph/rewrite.ts';
import { scalePath, scaleShortcut } from '../graph/scale.ts';
import type { NetworkSpec } from '../graph/spec.ts';
import type { Explanation } from './explain.ts';
import { explain } from './explain.ts';
import { run } from './run.ts';
import { seededStore, seededValues } from './seeded.ts';
import type { ExactValues } from './values.ts';
import { placeOf } from './values.ts';

const spec: NetworkSpec = {
  name: '2x2d',
  input: { height: 9, width: 8, channels: 3 },
  stem: { kernel: 3, stride: 1, channels: 4, pool: { size: 3, stride: 2, padding: 1 } },
  stages: [
    { blocks: 3, cardinality: 2, pathWidth: 2, outputChannels: 6, stride: 1 },
    { blocks: 1, cardinality: 2, pathWidth: 4, outputChannels: 6, stride: 2 },
  ],
  classes: 4,
  biases: true,
};

/** All operations of the vocabulary in one small network, and all three forms. */
function everyOperation(): Graph {
  let graph = withForm(withForm(buildNetwork(spec), 'stage1.block1', 'a'), 'stage1.block2', 'b');
  for (const [path, factor] of [0.5, 0.25].entries()) graph = scalePath(graph, 'stage1.block3', path + 1, factor);
  graph = scaleShortcut(scalePath(graph, 'stage1.block2', 1, 0), 'stage2.block1', 2);
  const draft = new Draft([['stem.out', nodeOf(graph, 'stem.out').shape]]);
  draft.add('average', { kind: 'pool', how: 'average', size: 3, stride: 2, padding: 1 }, ['stem.out']);
  return { ...graph, nodes: [...graph.nodes, ...draft.nodes] };
}

const graph = everyOperation();
const store = seededStore(graph, 1);
const input = seededValues(graph, 2);
const values = run(graph, store, { input }, { wanted: graph.nodes.map((node) => node.id) });

function valuesOf(id: string): ExactValues {
  const found = values.get(id);
  if (!found) throw new Error(`No values of ${id}.`);
  return found;
}

/** The explanations of all elements of a node. */
function explanations(id: string): Explanation[] {
  const { shape } = nodeOf(graph, id);
  return Array.from({ length: elements(shape) }, (_, index) =>
    explain(graph, store, values, id, placeOf(shape, index)),
  );
}

const kinds: Operation['kind'][] = [
  'input',
  'convolution',
  'batchNorm',
  'relu',
  'sum',
  'concat',
  'scale',
  'pool',
  'globalAverage',
  'linear',
];

describe.each(kinds)('every %s', (kind) => {
  const nodes = graph.nodes.filter((node) => node.operation.kind === kind);

  it('is there', () => expect(nodes.length).toBeGreaterThan(0));

  it.each(nodes.map((node) => node.id))('%s: each element is explained to the value that run() gives', (id) => {
    const all = explanations(id);
    expect(all.map((each) => each.value)).toEqual([...valuesOf(id).data]);
    expect(all.map((each) => each.recorded)).toEqual([...valuesOf(id).data]);
    expect(all.every((each) => each.kind === kind)).toBe(true);
  });
});

/** The value worked out again from nothing but what the explanation lists. */
function recomputed(account: Explanation): number {
  const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);
  switch (account.kind) {
    case 'input':
      return account.value;
    case 'convolution':
    case 'linear':
      return sum(account.products.map(({ value, weight }) => value * weight)) + account.bias;
    case 'batchNorm':
      return (
        (account.gamma * (account.source.value - account.mean)) / Math.sqrt(account.variance + account.epsilon) +
        account.beta
      );
    case 'relu':
      return Math.max(0, account.source.value);
    case 'sum':
      return sum(account.sources.map(({ value }) => value));
    case 'concat':
      return account.source.value;
    case 'scale':
      return account.source.value * account.factor;
    case 'pool': {
      const numbers = account.sources.map(({ value }) => value);
      return account.how === 'max' ? Math.max(...numbers) : sum(numbers) / (numbers.length + account.padding);
    }
    case 'globalAverage':
      return sum(account.sources.map(({ value }) => value)) / account.sources.length;
  }
}

it.each(graph.nodes.map((node) => node.id))('%s can be recomputed from what its explanations list', (id) => {
  for (const explanation of explanations(id)) expect(recomputed(explanation)).toBeCloseTo(explanation.value, 12);
});

it.each(graph.nodes.map((node) => node.id))('%s: every source is a value of an input of the node', (id) => {
  for (const explanation of explanations(id)) {
    const listed =
      'products' in explanation ? explanation.products : 'sources' in explanation ? explanation.sources : [];
    const sources = 'source' in explanation ? [explanation.source] : listed;
    for (const { node, y, x, channel, value } of sources) {
      expect(nodeOf(graph, id).inputs).toContain(node);
      const { shape, data } = valuesOf(node);
      expect(data[(y * shape.width + x) * shape.channels + channel]).toBe(value);
    }
  }
});

describe('padding', () => {
  const corner = { y: 0, x: 0, channel: 0 };

  it('is left out of the products and counted', () => {
    expect(explain(graph, store, values, 'stem.conv', corner)).toMatchObject({ padding: 5 * 3 });
  });

  it('is never the largest of a pool, and counts as zeros in a mean', () => {
    expect(explain(graph, store, values, 'stem.pool', corner)).toMatchObject({ padding: 5, how: 'max' });
    const mean = explain(graph, store, values, 'average', corner);
    expect(mean).toMatchObject({ padding: 5, how: 'average' });
  });
});

it('takes the running network’s values where they are given', () => {
  const rounded = new Map([...values].map(([id, { shape, data }]) => [id, { shape, data: Float32Array.from(data) }]));
  const place = { y: 1, x: 2, channel: 3 };
  const explanation = explain(graph, store, rounded, 'stage1.block3.conv3', place);
  expect(explanation.recorded).not.toBe(explanation.value);
  expect(explanation.recorded).toBeCloseTo(explanation.value, 5);
});

it('says which values it lacks, and which place there is not', () => {
  const place = { y: 0, x: 0, channel: 0 };
  expect(() => explain(graph, store, new Map(), 'stem.bn', place)).toThrow('the values of "stem.conv" are needed');
  expect(() => explain(graph, store, values, 'stem.out', { ...place, channel: 4 })).toThrow(RangeError);
});
