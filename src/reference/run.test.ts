import { describe, expect, it } from 'vitest';
import { buildBlock } from '../graph/build.ts';
import { Draft } from '../graph/draft.ts';
import type { Convolution, Operation, Pair, Shape } from '../graph/graph.ts';
import type { Tensor } from '../graph/weight.ts';
import { stored } from '../graph/weight.ts';
import { run } from './run.ts';
import { seededStore, seededValues } from './seeded.ts';

/** The result of one operation on one input. */
function applied(operation: Operation, shape: Shape, input: readonly number[], store: Record<string, Tensor> = {}) {
  const draft = new Draft();
  const output = draft.add('output', operation, [draft.input(shape)]);
  const values = run({ nodes: draft.nodes, output }, new Map(Object.entries(store)), { input });
  return [...(values.get(output)?.data ?? [])];
}

const tensor = (shape: readonly number[], ...data: number[]): Tensor => ({ shape, data: Float64Array.from(data) });

/** A bias-free convolution with the weight `w`. */
function convolution(kernel: Pair, options: Partial<Convolution> = {}): Convolution {
  const weight = stored('w', [1, 1, ...kernel]);
  return { kind: 'convolution', kernel, stride: 1, padding: [0, 0], groups: 1, weight, ...options };
}

describe('operations worked out by hand', () => {
  const square: Shape = { height: 3, width: 3, channels: 1 };
  const counted = [1, 2, 3, 4, 5, 6, 7, 8, 9];

  it('a 3×3 convolution does not turn its kernel over and reads zeros outside', () => {
    const w = tensor([1, 1, 3, 3], 0, 0, 0, 0, 1, 10, 0, 100, 0);
    const result = applied(convolution([3, 3], { padding: [1, 1] }), square, counted, { w });
    expect(result).toEqual([421, 532, 603, 754, 865, 906, 87, 98, 9]);
  });

  it('stride 2 begins at the first pixel', () => {
    const w = tensor([1, 1, 1, 1], 2);
    expect(applied(convolution([1, 1], { stride: 2 }), square, counted, { w })).toEqual([2, 6, 14, 18]);
  });

  it('a kernel of 1×3 moves along the row only', () => {
    const w = tensor([1, 1, 1, 3], 1, 10, 100);
    const result = applied(convolution([1, 3], { padding: [0, 1] }), square, counted, { w });
    expect(result).toEqual([210, 321, 32, 540, 654, 65, 870, 987, 98]);
  });

  it('each group reads its own channels, and the bias comes once', () => {
    const grouped = convolution([1, 1], { groups: 2, weight: stored('w', [4, 1, 1, 1]), bias: stored('b', [4]) });
    const store = { w: tensor([4, 1, 1, 1], 1, 10, 100, 1000), b: tensor([4], 0.5, 0, 0, 0.25) };
    expect(applied(grouped, { height: 1, width: 1, channels: 2 }, [3, 7], store)).toEqual([3.5, 30, 700, 7000.25]);
  });

  it('batch normalization uses the recorded statistics', () => {
    const named = (name: string) => stored(name, [1]);
    const operation: Operation = {
      kind: 'batchNorm',
      gamma: named('gamma'),
      beta: named('beta'),
      mean: named('mean'),
      variance: named('variance'),
      epsilon: 1,
    };
    const store = { gamma: tensor([1], 3), beta: tensor([1], 0.5), mean: tensor([1], 1), variance: tensor([1], 3) };
    expect(applied(operation, { height: 1, width: 1, channels: 1 }, [5], store)).toEqual([6.5]);
  });

  it('pools', () => {
    const pool = { kind: 'pool', size: 3, stride: 2, padding: 1 } as const;
    expect(
      applied(
        { ...pool, how: 'max' },
        square,
        counted.map((value) => -value),
      ),
    ).toEqual([-1, -2, -4, -5]);
    expect(applied({ ...pool, how: 'average' }, square, counted)).toEqual([12 / 9, 16 / 9, 24 / 9, 28 / 9]);
    expect(applied({ kind: 'globalAverage' }, square, counted)).toEqual([5]);
  });

  it('the linear layer reads the channel fastest', () => {
    const weight = tensor([2, 3], 1, 10, 100, 1, 1, 1);
    const operation: Operation = { kind: 'linear', weight: stored('w', [2, 3]), bias: stored('b', [2]) };
    const store = { w: weight, b: tensor([2], 0.5, 0) };
    expect(applied(operation, { height: 1, width: 1, channels: 3 }, [1, 2, 3], store)).toEqual([321.5, 6]);
  });

  it('factors stand for equal runs of channels', () => {
    const shape = { height: 1, width: 1, channels: 4 };
    expect(applied({ kind: 'scale', factors: [1, 0] }, shape, [1, 2, 3, 4])).toEqual([1, 2, 0, 0]);
    expect(applied({ kind: 'scale', factors: [0.5] }, shape, [1, 2, 3, 4])).toEqual([0.5, 1, 1.5, 2]);
  });
});

describe('what is worked out', () => {
  const graph = buildBlock({
    id: 'block',
    input: { height: 3, width: 4, channels: 2 },
    cardinality: 2,
    pathWidth: 1,
    outputChannels: 2,
    stride: 1,
    form: 'a',
  });
  const store = seededStore(graph, 1);
  const input = seededValues(graph, 2);

  it('only what the wanted nodes need', () => {
    const values = run(graph, store, { input }, { wanted: ['block.path2.relu1'] });
    expect([...values.keys()]).toEqual(['input', 'block.path2.conv1', 'block.path2.bn1', 'block.path2.relu1']);
  });

  it('nothing before values that are known', () => {
    const paths = seededValues(graph, 3, 'real', 'block.paths');
    const from = new Map([['block.paths', { shape: { height: 3, width: 4, channels: 2 }, data: paths }]]);
    const values = run(graph, store, { input }, { from });
    expect([...values.keys()]).toEqual(['input', 'block.paths', 'block.bn3', 'block.sum', 'block.out']);
    expect(values.get('block.paths')?.data).toEqual(paths);
  });

  it('a missing input, one of the wrong length and a missing weight are told', () => {
    expect(() => run(graph, store, {})).toThrow('No values were given for "input"');
    expect(() => run(graph, store, { input: [1, 2] })).toThrow('"input" holds 24 values, not 2');
    expect(() => run(graph, new Map(), { input })).toThrow('The store has no tensor "block.conv1.weight"');
  });
});
