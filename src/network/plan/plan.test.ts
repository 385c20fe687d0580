import { describe, expect, test } from 'vitest';
import { buildNetwork } from '../../graph/build.ts';
import type { Graph } from '../../graph/graph.ts';
import { small } from '../../graph/presets.ts';
import { withForm, withForms } from '../../graph/rewrite.ts';
import { scalePath, scaleShortcut } from '../../graph/scale.ts';
import { keysOf } from './keys.ts';
import { isPartial, type Plan, planRun } from './plan.ts';

const graph = buildNetwork(small(8, 4));
const block = 'stage2.block2';

const fromPicture = (graph: Graph, ...wanted: readonly string[]): Plan =>
  planRun(graph, wanted, (id) => id === 'input');
const results = ({ steps }: Plan): string[] => steps.map(({ result }) => result).filter((id) => !isPartial(id));

/** The plan for another graph after a run of `before`. */
function afterwards(before: Graph, wanted: readonly string[], then: Graph, ...thenWanted: readonly string[]): Plan {
  const keys = keysOf(before);
  const kept = new Set(['input', ...results(fromPicture(before, ...wanted))].map((id) => keys.get(id)));
  const thenKeys = keysOf(then);
  return planRun(then, thenWanted, (id) => kept.has(thenKeys.get(id)));
}

describe('one call for what belongs together', () => {
  test('form (c): three convolutions a block, one more where there is a projection', () => {
    const { steps } = fromPicture(graph, 'logits');
    expect(steps.map(({ kind }) => kind)).toEqual(Array(1 + 9 * 3 + 3 + 2).fill('convolve'));
  });

  test('form (a): three convolutions a path and one for BN, shortcut and ReLU after the sum', () => {
    const { steps } = fromPicture(withForm(graph, block, 'a'), 'logits');
    expect(steps.map(({ kind }) => kind)).toEqual(Array(33 - 3 + 8 * 3 + 1).fill('convolve'));
  });

  test('form (b): the paths are joined by a real concatenation', () => {
    const { steps } = fromPicture(withForm(graph, block, 'b'), 'logits');
    expect(steps.filter(({ kind }) => kind === 'concat')).toHaveLength(1);
    expect(steps).toHaveLength(33 - 2 + 8 * 2 + 1);
  });

  test('factors of paths and shortcuts go into the weights', () => {
    const edited = scaleShortcut(scalePath(graph, block, 3, 0.5), 'stage2.block1', 0);
    expect(fromPicture(edited, 'logits').steps).toHaveLength(33);
  });

  test('the last convolution of a block takes BN, shortcut and ReLU', () => {
    const last = fromPicture(graph, `${block}.out`).steps.at(-1);
    expect(last).toMatchObject({ result: `${block}.out`, shortcut: 'stage2.block1.out', relu: true });
    expect(last?.kind === 'convolve' && last.filter.after.map(({ kind }) => kind)).toEqual(['batchNorm']);
  });
});

describe('a wanted node is computed as such', () => {
  test.each([
    ...(['conv1', 'bn1', 'conv2', 'bn2', 'conv3', 'sum'] as const).map((name) => [name, 34] as const),
    // Sum and ReLU are left without a convolution that could take them.
    ['bn3', 35] as const,
  ])('%s', (name, calls) => {
    const plan = fromPicture(graph, `${block}.${name}`, 'logits');
    expect(results(plan)).toContain(`${block}.${name}`);
    expect(plan.steps).toHaveLength(calls);
  });

  test('each node of a block at once: a call each', () => {
    const wanted = graph.nodes.filter((node) => node.block === block).map(({ id }) => id);
    const plan = planRun(graph, wanted, (id) => id === 'stage2.block1.out');
    expect(results(plan)).toEqual(wanted);
    expect(plan.steps).toHaveLength(wanted.length);
  });
});

describe('what is known is not computed again', () => {
  test('the same question costs nothing', () => {
    expect(afterwards(graph, ['logits'], graph, 'logits').steps).toEqual([]);
  });

  test('a weaker path costs its last convolution and what follows', () => {
    const plan = afterwards(graph, ['logits'], scalePath(graph, block, 1, 0), 'logits');
    expect(results(plan)).toEqual([
      ...[`${block}.out`, 'stage2.block3.relu1', 'stage2.block3.relu2', 'stage2.block3.out'],
      ...results(fromPicture(graph, 'logits')).filter((id) => id.startsWith('stage3')),
      ...['pool', 'logits'],
    ]);
  });

  test('a look into one block costs that block alone', () => {
    const plan = afterwards(graph, ['logits'], graph, `${block}.bn2`, `${block}.sum`, 'logits');
    expect(results(plan)).toEqual([`${block}.bn2`, `${block}.sum`]);
  });

  test('an edit and back again', () => {
    const edited = withForms(graph, 'a');
    expect(results(afterwards(edited, ['logits'], graph, 'stem.out'))).toEqual([]);
  });
});

test('an unknown node is an error that names it', () => {
  expect(() => fromPicture(graph, 'stage4.out')).toThrow('"stage4.out"');
  expect(() => planRun(graph, ['logits'], () => false)).toThrow('"input"');
});
