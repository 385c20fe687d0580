import { describe, expect, it } from 'vitest';
import { EPSILON } from '../graph/block.ts';
import { batchNormPerPath, biasInEveryPath, reluBeforeSum, withBreaks } from '../graph/break.ts';
import { buildBlock } from '../graph/build.ts';
import type { Graph } from '../graph/graph.ts';
import type { BlockSpec } from '../graph/spec.ts';
import { run } from './run.ts';
import type { NumberKind } from './seeded.ts';
import { seededStore, seededValues } from './seeded.ts';

const CARDINALITY = 4;
const CHANNELS = 6;
const spec: BlockSpec = {
  id: 'block',
  input: { height: 7, width: 5, channels: CHANNELS },
  cardinality: CARDINALITY,
  pathWidth: 2,
  outputChannels: CHANNELS,
  stride: 1,
  biases: true,
  form: 'a',
};
const bare = buildBlock({ ...spec, batchNorm: false });
const normalized = buildBlock(spec);

/** Values of a node, with weights drawn for `like`. */
function dataOf(graph: Graph, id: string, kind: NumberKind, like: Graph = graph): number[] {
  const input = seededValues(like, 2, kind);
  return [...(run(graph, seededStore(like, 1, kind), { input }, { wanted: [id] }).get(id)?.data ?? [])];
}

/** Numbers of a stored vector with one entry per channel. */
function vector(graph: Graph, name: string, kind: NumberKind): number[] {
  return [...(seededStore(graph, 1, kind).get(name)?.data ?? [])];
}

const minus = (a: readonly number[], b: readonly number[]) => a.map((value, index) => value - (b[index] ?? Number.NaN));

describe('bias in every path', () => {
  it('the sum is too large by exactly (C−1)·b₃', () => {
    const broken = biasInEveryPath(bare, 'block');
    const excess = minus(dataOf(broken, 'block.paths', 'integer'), dataOf(bare, 'block.paths', 'integer'));
    const bias = vector(bare, 'block.conv3.bias', 'integer');
    expect(excess).toEqual(excess.map((_, index) => (CARDINALITY - 1) * (bias[index % CHANNELS] ?? Number.NaN)));
    expect(bias.some((value) => value !== 0)).toBe(true);
  });

  it('32 biases of 0.5 are 15.5 too many', () => {
    const graph = buildBlock({ ...spec, cardinality: 32, pathWidth: 1, batchNorm: false });
    const store = seededStore(graph, 1, 'integer');
    store.set('block.conv3.bias', { shape: [CHANNELS], data: new Float64Array(CHANNELS).fill(0.5) });
    const input = seededValues(graph, 2, 'integer');
    const sum = (each: Graph) =>
      run(each, store, { input }, { wanted: ['block.paths'] }).get('block.paths')?.data ?? [];
    const excess = minus([...sum(biasInEveryPath(graph, 'block'))], [...sum(graph)]);
    expect(new Set(excess)).toEqual(new Set([15.5]));
  });
});

describe('batch normalization per path', () => {
  it('the excess before the shortcut is (C−1)·(β − γμ/√(σ²+ε))', () => {
    const broken = batchNormPerPath(normalized, 'block');
    const wrong = dataOf(broken, 'block.paths', 'real');
    const right = dataOf(normalized, 'block.bn3', 'real');
    const [gamma, beta, mean, variance] = ['weight', 'bias', 'running_mean', 'running_var'].map((name) =>
      vector(normalized, `block.bn3.${name}`, 'real'),
    );
    for (const [index, excess] of minus(wrong, right).entries()) {
      const channel = index % CHANNELS;
      const at = (numbers: number[] | undefined) => numbers?.[channel] ?? Number.NaN;
      const shift = at(beta) - (at(gamma) * at(mean)) / Math.sqrt(at(variance) + EPSILON);
      expect(excess).toBeCloseTo((CARDINALITY - 1) * shift, 12);
      expect(Math.abs(shift)).toBeGreaterThan(1e-6);
    }
  });
});

describe('ReLU before the sum', () => {
  const broken = reluBeforeSum(bare, 'block');
  const paths = Array.from({ length: CARDINALITY }, (_, index) =>
    dataOf(bare, `block.path${index + 1}.conv3`, 'integer'),
  );
  const negative =
    paths[0]?.map((_, index) => paths.reduce((sum, path) => sum + Math.min(path[index] ?? 0, 0), 0)) ?? [];

  it('the sum keeps what negative paths would have taken away', () => {
    const excess = minus(dataOf(broken, 'block.paths', 'integer'), dataOf(bare, 'block.paths', 'integer'));
    expect(excess).toEqual(negative.map((value) => 0 - value));
  });

  it('so it differs exactly where a path is negative', () => {
    const [wrong, right] = [dataOf(broken, 'block.paths', 'integer'), dataOf(bare, 'block.paths', 'integer')];
    const differs = wrong.map((value, index) => value !== right[index]);
    expect(differs).toEqual(negative.map((value) => value < 0));
    expect(new Set(differs)).toEqual(new Set([true, false]));
  });
});

it.each(['biasInEveryPath', 'batchNormPerPath', 'reluBeforeSum'] as const)(
  '%s is seen at the block’s output',
  (name) => {
    const broken = withBreaks(normalized, 'block', [name]);
    expect(dataOf(broken, 'block.out', 'real', normalized)).not.toEqual(dataOf(normalized, 'block.out', 'real'));
    const mended = withBreaks(broken, 'block', []);
    expect(dataOf(mended, 'block.out', 'real', normalized)).toEqual(dataOf(normalized, 'block.out', 'real'));
  },
);
