import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../graph/build.ts';
import { small } from '../../graph/presets.ts';
import { scalePath } from '../../graph/scale.ts';
import { run } from '../../reference/run.ts';
import { seededStore, seededValues } from '../../reference/seeded.ts';
import { softmax } from '../../reference/softmax.ts';
import { type Analysis, analyse, type RunOnPicture } from './analysis.ts';
import { slicesFor, slicesOffered, takeApart } from './apart.ts';
import { correlationsOf, sharesOf } from './gram.ts';
import { importanceOf } from './importance.ts';
import { inOrder } from './order.ts';

/** One stage on a small picture: the reference is exact, not fast. */
function networkOf(cardinality: number, pathWidth: number) {
  const spec = small(cardinality, pathWidth);
  return buildNetwork({ ...spec, input: { ...spec.input, height: 4, width: 4 }, stages: spec.stages.slice(0, 1) });
}
const block = 'stage1.block2';

function reference(graph: ReturnType<typeof networkOf>): RunOnPicture {
  const [store, input] = [seededStore(graph, 5), seededValues(graph, 6)];
  return async (edited, wanted) => Object.fromEntries(run(edited, store, { input }, { wanted }));
}

async function told(graph: ReturnType<typeof networkOf>, slices: number, known?: Analysis): Promise<Analysis[]> {
  const all: Analysis[] = [];
  await analyse(takeApart(graph, block, slices), reference(graph), known, (analysis) => all.push(analysis));
  return all;
}

describe('an analysis by the float64 reference', () => {
  it.each([
    ['paths', networkOf(4, 2), 1],
    ['slices', networkOf(1, 6), 3],
  ] as const)('of %s has shares that add up to 1 and a diagonal of 1', async (_, graph, slices) => {
    const [analysis] = await told(graph, slices);
    if (!analysis) throw new Error('There is no analysis.');
    const shares = sharesOf(analysis.gram) ?? [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(correlationsOf(analysis.gram).map((row, index) => row[index])).toEqual(shares.map(() => 1));
  });

  it('says what the classes say when a path is switched off by hand', async () => {
    const graph = networkOf(4, 2);
    const all = await told(graph, 1);
    expect(all.map(({ importances }) => importances.length)).toEqual([0, 1, 2, 3, 4]);
    const probabilities = async (edited: typeof graph) =>
      softmax((await reference(graph)(edited, ['logits']))['logits']?.data ?? []);
    const usual = await probabilities(graph);
    for (const [index, { place, before, after }] of (all.at(-1)?.importances ?? []).entries()) {
      expect(usual[place]).toBe(Math.max(...usual));
      expect(before).toBeCloseTo(Math.max(...usual), 10);
      expect(after).toBeCloseTo((await probabilities(scalePath(graph, block, index + 1, 0)))[place] ?? 0, 10);
    }
  });

  it('goes on where it was called away', async () => {
    const graph = networkOf(4, 2);
    const all = await told(graph, 1);
    const rest = await told(graph, 1, all[2]);
    expect(rest).toEqual(all.slice(2));
  });
});

describe('a block taken apart', () => {
  it('offers slices only where there is one path', () => {
    expect(slicesOffered(buildNetwork(small(1, 18)), 'stage1.block1')).toEqual([2, 3, 6, 9, 18]);
    expect(slicesOffered(buildNetwork(small(1, 18)), 'stage3.block1')).toEqual([2, 3, 4, 6, 8, 9, 12, 18, 24, 36]);
    expect(slicesOffered(buildNetwork(small(8, 4)), 'stage1.block1')).toEqual([]);
  });

  it('takes the number of slices that comes nearest', () => {
    expect(slicesFor([2, 3, 6, 9, 18])).toBe(9);
    expect(slicesFor([2, 3, 6, 9, 18], 4)).toBe(3);
    expect(slicesFor([2, 3, 6, 9, 18], 6)).toBe(6);
    expect(slicesFor([])).toBe(1);
  });

  it.each([
    [networkOf(4, 2), 'path', 4, 2],
    [networkOf(1, 6), 'slice', 3, 2],
  ] as const)('knows its terms (%#)', (graph, kind, count, width) => {
    const apart = takeApart(graph, block, 3);
    expect(apart).toMatchObject({ kind, width });
    expect(apart.terms).toHaveLength(count);
  });
});

describe('the order of the terms', () => {
  const importance = (distance: number) => ({ place: 0, before: 0.5, after: 0.5, distance, instead: 0 });

  it('is by number, by share or by how far the logits move', () => {
    const known = { count: 3, shares: [0.2, -0.1, 0.9], importances: [importance(1), importance(4), importance(0)] };
    expect(inOrder('number', known)).toEqual([1, 2, 3]);
    expect(inOrder('share', known)).toEqual([3, 1, 2]);
    expect(inOrder('importance', known)).toEqual([2, 1, 3]);
  });

  it('is told by logits, also where a probability is almost 1', () => {
    const { before, after, distance, place, instead } = importanceOf([40, 0, 0], [37, 4, 0]);
    expect(distance).toBe(5);
    expect([before, after]).toEqual([1, expect.closeTo(1, 12)]);
    expect([place, instead]).toEqual([0, 0]);
  });

  it('leaves what is not known yet at the end', () => {
    expect(inOrder('importance', { count: 3, shares: undefined, importances: [importance(0.4)] })).toEqual([1, 2, 3]);
    expect(inOrder('share', { count: 2, shares: undefined, importances: [] })).toEqual([1, 2]);
  });
});
