import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../graph/build.ts';
import { type Graph, nodeOf } from '../../graph/graph.ts';
import { small } from '../../graph/presets.ts';
import { withForm } from '../../graph/rewrite.ts';
import type { Form } from '../../graph/spec.ts';
import { difference } from '../../reference/difference.ts';
import { run } from '../../reference/run.ts';
import { seeded, seededStore } from '../../reference/seeded.ts';
import { sameMapIn, shownNodes, viewBlock } from './block-view.ts';
import { withRunningSums } from './running-sums.ts';
import { endOf, knownAfter, STEP_WORDS, sameStep, stepsOf } from './steps.ts';

const network = buildNetwork(small(8, 4));
const block = 'stage2.block1';

function inForm(form: Form): Graph {
  return withRunningSums(withForm(network, block, form), block);
}

describe('running sums', () => {
  it('add one path at a time and end in the same sum', () => {
    const graph = inForm('a');
    const store = seededStore(network, 1, 'integer');
    const input = Float64Array.from({ length: 32 * 32 * 3 }, seeded(2));
    const ids = ['stage2.block1.paths2', 'stage2.block1.paths'];
    const terms = [1, 2].map((path) => `stage2.block1.path${path}.conv3`);
    const values = run(graph, store, { input }, { wanted: [...ids, ...terms] });
    const at = (id: string, index: number) => values.get(id)?.data[index] ?? Number.NaN;
    expect(at('stage2.block1.paths2', 77)).toBe(at(terms[0] ?? '', 77) + at(terms[1] ?? '', 77));
    const whole = run(withForm(network, block, 'a'), store, { input }, { wanted: ['stage2.block1.paths'] });
    const [chained, atOnce] = [values, whole].map((each) => each.get('stage2.block1.paths'));
    if (!chained || !atOnce) throw new Error('The sum is missing.');
    expect(difference(chained, atOnce).relative).toBeLessThan(1e-14);
  });

  it('leave a single path and the other forms alone', () => {
    const one = withForm(buildNetwork(small(1, 18)), block, 'a');
    expect(withRunningSums(one, block)).toEqual(one);
    expect(inForm('c')).toEqual(network);
  });
});

describe('a block on screen', () => {
  it.each(['a', 'b', 'c'] as const)('shows only nodes that form (%s) has', (form) => {
    const graph = inForm(form);
    const view = viewBlock(graph, block);
    for (const id of shownNodes(view)) {
      const { shape } = nodeOf(graph, id);
      const channels = view.paths.flatMap(({ split, transform }) =>
        [split, transform].flatMap((maps) => (maps.node === id ? maps.channels : [])),
      );
      expect(Math.max(-1, ...channels)).toBeLessThan(shape.channels);
    }
    expect(view).toMatchObject({ form, cardinality: 8, pathWidth: 8, inputChannels: 64, outputChannels: 128 });
  });

  it('knows a projection from x itself', () => {
    expect(viewBlock(network, 'stage2.block1').shortcut).toBe('stage2.block1.shortcut.bn');
    expect(viewBlock(network, 'stage2.block2')).toMatchObject({ shortcut: 'stage2.block1.out', projected: false });
  });

  it('finds a map again in another form', () => {
    const view = (form: Form) => viewBlock(inForm(form), block);
    const inPaths = { node: 'stage2.block1.path3.relu2', channel: 5 };
    const whole = { node: 'stage2.block1.relu2', channel: 21 };
    expect(sameMapIn(view('c'), inPaths.node, inPaths.channel)).toEqual(whole);
    expect(sameMapIn(view('a'), whole.node, whole.channel)).toEqual(inPaths);
    expect(sameMapIn(view('c'), 'stage2.block1.path3.conv3', 0)).toBeUndefined();
    expect(sameMapIn(view('c'), 'stage1.block1.relu2', 0)).toBeUndefined();
  });
});

describe('the steps of a block', () => {
  it.each([
    ['a', 13],
    ['b', 7],
    ['c', 6],
  ] as const)('of form (%s) are %i, in the order of the paper', (form, count) => {
    const steps = stepsOf(viewBlock(inForm(form), block));
    expect(steps).toHaveLength(count);
    const places = steps.map((step) => STEP_WORDS.indexOf(step.word));
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(new Set(places).size).toBe(STEP_WORDS.length);
  });

  it.each([
    [8, 4],
    [1, 18],
  ])('work out every node that is shown of %i paths, and only once', (cardinality, pathWidth) => {
    const one = withForm(buildNetwork(small(cardinality, pathWidth)), block, 'a');
    const view = viewBlock(withRunningSums(one, block), block);
    const steps = stepsOf(view);
    const known = knownAfter(view, steps, steps.length - 1);
    expect(shownNodes(view).filter((id) => !known.has(id))).toEqual([]);
    expect(knownAfter(view, steps, -1)).toEqual(new Set(['stage1.block3.out']));
  });

  it('grow the sum path by path in form (a)', () => {
    const view = viewBlock(inForm('a'), block);
    const steps = stepsOf(view);
    const added = steps.filter((step) => step.kind === 'add');
    expect(added.map((step) => step.path)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(added.at(-1)?.nodes).toEqual(['stage2.block1.paths']);
    expect(endOf(steps, 'aggregate')).toBe(10);
  });

  it('are found again in a network of fewer or more paths, and in another form', () => {
    const single = withForm(buildNetwork(small(1, 18)), block, 'a');
    const [many, one, joined] = [inForm('a'), single, inForm('b')].map((graph) => stepsOf(viewBlock(graph, block)));
    if (!many || !one || !joined) throw new Error('A block has no steps.');
    const found = (from: typeof many, to: typeof many) => from.map((_, index) => to[sameStep(from, index, to)]);
    for (const [index, step] of found(many, one).entries()) expect(step?.kind).toBe(many[index]?.kind);
    expect(found(one, many)).toEqual(many.filter(({ path }) => (path ?? 1) === 1));
    expect(found(many, many)).toEqual(many);
    // Form (b) has no sum of its own: where path by path was added, it ends the aggregation.
    expect(found(many, joined)[5]).toEqual(joined[endOf(joined, 'aggregate')]);
    expect(sameStep(many, -1, one)).toBe(-1);
  });
});
