/** The gradient against central differences, for every operation, and against what the graph says about who reads whom. */
import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../graph/build.ts';
import { Draft } from '../graph/draft.ts';
import type { Convolution, Graph, Operation, Pool } from '../graph/graph.ts';
import { elements, nodeOf } from '../graph/graph.ts';
import { buildModule } from '../graph/module.ts';
import { inceptionResNetA } from '../graph/modules.ts';
import { clip, receptiveField, regionAt } from '../graph/receptive-field.ts';
import { withForm, withForms } from '../graph/rewrite.ts';
import { scalePath, scaleShortcut } from '../graph/scale.ts';
import { FORMS } from '../graph/spec.ts';
import { stored, type WeightStore } from '../graph/weight.ts';
import { decidingNodes, gradientOf } from './gradient.ts';
import { run } from './run.ts';
import { seededStore, seededValues } from './seeded.ts';
import { type ExactValues, indexOf, type Place, placeOf, valueAt } from './values.ts';

const INPUT = { height: 7, width: 6, channels: 4 };

/** A small graph: the picture, and what `write` adds to it; the last node is the output. */
function graphOf(write: (draft: Draft, input: string) => void): Graph {
  const draft = new Draft();
  write(draft, draft.input(INPUT));
  return { nodes: draft.nodes, output: draft.nodes.at(-1)?.id ?? 'input' };
}

function one(operation: Operation): Graph {
  return graphOf((draft, input) => draft.add('one', operation, [input]));
}

function convolution(kernel: readonly [number, number], settings: Partial<Convolution>, out = 6): Graph {
  const { groups = 1, stride = 1, padding = [0, 0] } = settings;
  const weight = stored('weight', [out, INPUT.channels / groups, ...kernel]);
  return one({ kind: 'convolution', kernel, stride, padding, groups, weight, bias: stored('bias', [out]) });
}

function pool(how: Pool['how'], size: number, stride: number, padding: number): Graph {
  return one({ kind: 'pool', how, size, stride, padding });
}

const batchNorm: Operation = {
  kind: 'batchNorm',
  gamma: stored('gamma', [4]),
  beta: stored('beta', [4]),
  mean: stored('mean', [4]),
  variance: stored('bn.running_var', [4]),
  epsilon: 1e-5,
};

const network = buildNetwork({
  name: '2x3d',
  input: { height: 9, width: 8, channels: 3 },
  stem: { kernel: 3, stride: 1, channels: 4, pool: { size: 3, stride: 2, padding: 1 } },
  stages: [
    { blocks: 2, cardinality: 2, pathWidth: 2, outputChannels: 6, stride: 1 },
    { blocks: 1, cardinality: 2, pathWidth: 3, outputChannels: 8, stride: 2 },
  ],
  classes: 3,
});
const switched = scaleShortcut(scalePath(network, 'stage1.block2', 2, 0.5), 'stage2.block1', -0.25);

const graphs: readonly (readonly [name: string, graph: Graph])[] = [
  ['1×1', convolution([1, 1], {})],
  ['3×3, padding 1', convolution([3, 3], { padding: [1, 1] })],
  ['3×3, stride 2, padding 1', convolution([3, 3], { stride: 2, padding: [1, 1] })],
  ['3×3, 2 groups', convolution([3, 3], { groups: 2, padding: [1, 1] })],
  ['3×3, 4 groups, stride 2, no padding', convolution([3, 3], { groups: 4, stride: 2 }, 4)],
  ['1×3, padding 0 and 1', convolution([1, 3], { padding: [0, 1] })],
  ['5×2, stride 3, padding 2 and 0', convolution([5, 2], { stride: 3, padding: [2, 0] })],
  ['batch normalization', one(batchNorm)],
  ['ReLU', one({ kind: 'relu' })],
  ['a factor for each half', one({ kind: 'scale', factors: [0.5, -2] })],
  ['max pool 3, stride 2, padding 1', pool('max', 3, 2, 1)],
  ['max pool 2, stride 2', pool('max', 2, 2, 0)],
  ['average pool 3, stride 1, padding 1', pool('average', 3, 1, 1)],
  ['global average', one({ kind: 'globalAverage' })],
  ['linear', one({ kind: 'linear', weight: stored('weight', [3, 168]), bias: stored('bias', [3]) })],
  [
    'a value added to itself, and joined with its ReLU',
    graphOf((draft, input) => {
      const relu = draft.add('relu', { kind: 'relu' }, [input]);
      const sum = draft.add('sum', { kind: 'sum' }, [input, input, relu]);
      draft.add('concat', { kind: 'concat' }, [relu, sum, input]);
    }),
  ],
  [
    'branches of different filters, joined',
    graphOf((draft, input) => {
      const branches = [1, 3, 5].map((size) => {
        const weight = stored(`weight${size}`, [2, INPUT.channels, size, size]);
        const half = (size - 1) / 2;
        const filter: Operation = {
          kind: 'convolution',
          kernel: [size, size],
          stride: 1,
          padding: [half, half],
          groups: 1,
          weight,
        };
        return draft.add(`relu${size}`, { kind: 'relu' }, [draft.add(`conv${size}`, filter, [input])]);
      });
      const largest = draft.add('pool', { kind: 'pool', how: 'max', size: 3, stride: 1, padding: 1 }, [input]);
      draft.add('concat', { kind: 'concat' }, [...branches, largest]);
    }),
  ],
  ['Inception-ResNet-A', buildModule(inceptionResNetA({ height: 4, width: 3, channels: 6 }))],
  ['a network', switched],
];

/** How far a value is moved to each side; values that ReLU or a max pool decides upon lie further apart. */
const STEP = 1e-6;

/** For each place of `id`: how fast its element changes with each value of the picture. */
function differences(graph: Graph, store: WeightStore, id: string, places: readonly Place[]): Float64Array[] {
  const input = seededValues(graph, 8);
  const valuesWith = (index: number, change: number): number[] => {
    const moved = input.with(index, (input[index] as number) + change);
    const found = run(graph, store, { input: moved }, { wanted: [id] }).get(id);
    if (!found) throw new Error(`"${id}" was not worked out.`);
    return places.map((place) => valueAt(found, place));
  };
  const slopes = places.map(() => new Float64Array(input.length));
  for (const index of input.keys()) {
    const [above, below] = [valuesWith(index, STEP), valuesWith(index, -STEP)];
    for (const [at, each] of slopes.entries()) {
      each[index] = ((above[at] as number) - (below[at] as number)) / (2 * STEP);
    }
  }
  return slopes;
}

function gradient(graph: Graph, store: WeightStore, id: string, place: Place): ExactValues {
  const values = run(graph, store, { input: seededValues(graph, 8) }, { wanted: decidingNodes(graph, id) });
  return gradientOf(graph, store, values, id, place);
}

/** Largest difference, as a share of the largest value or of 1. */
function apart(ours: Float64Array, expected: ArrayLike<number>): number {
  expect(ours).toHaveLength(expected.length);
  const peak = Math.max(1, ...Array.from(expected, Math.abs));
  return Math.max(...ours.map((slope, index) => Math.abs(slope - (expected[index] ?? Number.NaN)))) / peak;
}

/** The first, a middle and the last element. */
function placesOf(graph: Graph, id: string): Place[] {
  const { shape } = nodeOf(graph, id);
  const last = elements(shape) - 1;
  return [...new Set([0, Math.floor(last / 2), last])].map((index) => placeOf(shape, index));
}

describe('the gradient is what central differences give', () => {
  const compare = (graph: Graph, id: string) => {
    const store = seededStore(graph, 7);
    const places = placesOf(graph, id);
    for (const [index, expected] of differences(graph, store, id, places).entries()) {
      const place = places[index] as Place;
      expect(apart(gradient(graph, store, id, place).data, expected)).toBeLessThan(1e-6);
    }
  };

  it.each(graphs)('%s', (_, graph) => compare(graph, graph.output));

  const middle = ['stage1.block1.relu1', 'stage1.block2.conv2', 'stage1.block2.sum', 'stage2.block1.bn3', 'pool'];
  it.each(middle)('of a network at %s', (id) => compare(switched, id));
});

it.each(graphs)('outside of the theoretical receptive field it is +0: %s', (_, graph) => {
  const store = seededStore(graph, 7);
  const input = nodeOf(graph, 'input');
  const wrong: string[] = [];
  for (const { id } of graph.nodes) {
    for (const place of placesOf(graph, id)) {
      const field = receptiveField(graph, id, regionAt(place.y, place.x, place.channel));
      const inside = field && clip(field, input.shape);
      const { data } = gradient(graph, store, id, place);
      for (const [index, slope] of data.entries()) {
        const { y, x } = placeOf(input.shape, index);
        const read = inside && within(y, inside.rows) && within(x, inside.columns);
        if ((!read || slope === 0) && !Object.is(slope, 0)) wrong.push(`${id} ${index}: ${slope}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

it('fills the theoretical field where nothing is cut off', () => {
  const graph = withoutKinks(network);
  const field = receptiveField(graph, 'stage2.block1.out', regionAt(0, 1, 1));
  const inside = field && clip(field, nodeOf(graph, 'input').shape);
  const { data, shape } = gradient(graph, seededStore(graph, 3), 'stage2.block1.out', { y: 0, x: 1, channel: 1 });
  const reading = [...data].flatMap((slope, index) => (slope === 0 ? [] : [placeOf(shape, index)]));
  const extent = (of: (place: Place) => number) => [Math.min(...reading.map(of)), Math.max(...reading.map(of)) + 1];
  expect([extent(({ y }) => y), extent(({ x }) => x)]).toEqual([inside?.rows, inside?.columns]);
});

it.each(FORMS)('is the same in form (%s)', (form) => {
  const store = seededStore(network, 5);
  const place = { y: 1, x: 1, channel: 2 };
  const { data } = gradient(network, store, 'stage2.block1.out', place);
  expect(apart(gradient(withForms(network, form), store, 'stage2.block1.out', place).data, data)).toBeLessThan(1e-12);
});

describe('at kinks it is the derivative that PyTorch takes', () => {
  const valuesOf = (data: readonly number[]) => new Map([['input', { shape: INPUT, data: padded(data) }]]);
  const padded = (data: readonly number[]) => Float64Array.from({ length: 168 }, (_, index) => data[index] ?? -1);

  it('ReLU stops the slope at exactly 0, of either sign', () => {
    const graph = one({ kind: 'relu' });
    const values = run(graph, new Map(), { input: padded([0, -0, 1e-300, -1]) });
    const slope = (channel: number) =>
      gradientOf(graph, new Map(), values, 'one', { y: 0, x: 0, channel }).data[channel];
    expect([0, 1, 2, 3].map(slope)).toEqual([0, 0, 1, 0]);
  });

  it('the first of equal values takes the slope of a max pool', () => {
    const graph = pool('max', 2, 2, 0);
    const { data, shape } = gradientOf(graph, new Map(), valuesOf([]), 'one', { y: 1, x: 1, channel: 2 });
    expect(data.reduce((sum, slope) => sum + slope, 0)).toBe(1);
    expect(data[indexOf(shape, { y: 2, x: 2, channel: 2 })]).toBe(1);
  });
});

it('asks for the values that decide, and says which one is missing', () => {
  const form = withForm(network, 'stage1.block1', 'a');
  expect(decidingNodes(form, 'stage1.block1.path1.bn2')).toEqual(['stem.out', 'stage1.block1.path1.relu1']);
  const place = { y: 0, x: 0, channel: 0 };
  expect(() => gradientOf(network, seededStore(network, 1), new Map(), 'stem.out', place)).toThrow('stem.out');
});

/** Every ReLU replaced by a factor of 1, every max pool by a mean. */
function withoutKinks(graph: Graph): Graph {
  const nodes = graph.nodes.map((node) => {
    const { operation } = node;
    if (operation.kind === 'relu') return { ...node, operation: { kind: 'scale', factors: [1] } as const };
    return operation.kind === 'pool' ? { ...node, operation: { ...operation, how: 'average' as const } } : node;
  });
  return { ...graph, nodes };
}

function within(index: number, [from, to]: readonly [number, number]): boolean {
  return index >= from && index < to;
}
