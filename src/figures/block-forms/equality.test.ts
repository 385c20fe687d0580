import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { buildNetwork } from '../../graph/build.ts';
import { small } from '../../graph/presets.ts';
import { formOf } from '../../graph/read-block.ts';
import { shortNumber } from '../../language/short-number.ts';
import { absoluteDifference, gapOf } from '../../reference/gap.ts';
import { layoutWidths } from '../grammar/sizes.ts';
import { misplacements } from './block.ts';
import { gapSentence } from './describe-gap.ts';
import { compareExactly } from './exact.ts';
import { exactGeometry } from './geometry-exact.ts';
import { mapScales, mapsGeometry } from './geometry-maps.ts';
import { trainedGraphs } from './trained.ts';
import { trained } from './trained-block.ts';

describe('in whole numbers', () => {
  it.each([1, 2, 8, 32, 64])('the forms of a block with %i paths are equal, digit by digit', (C) => {
    for (const seed of [1, 2, 3]) {
      const { sums, largest } = compareExactly(C, seed, 'none');
      expect(largest).toBe(0);
      expect(sums.b.data).toEqual(sums.c.data);
      expect([...sums.a.data].every(Number.isInteger)).toBe(true);
    }
  });

  it('each break makes (a) another function, and leaves (b) and (c) equal', () => {
    for (const misplaced of ['relu', 'batchNorm', 'bias'] as const) {
      const { sums, largest } = compareExactly(8, 1, misplaced);
      expect(largest, misplaced).toBeGreaterThan(0);
      expect(sums.b.data).toEqual(sums.c.data);
    }
  });

  it('one path has nothing to repeat: its BN and bias break nothing', () => {
    expect(compareExactly(1, 1, 'batchNorm').largest).toBe(0);
    expect(compareExactly(1, 1, 'bias').largest).toBe(0);
  });

  it('can be shown at every width', () => {
    for (const misplaced of misplacements) {
      for (const C of [1, 32, 64]) {
        const comparison = compareExactly(C, 7, misplaced);
        for (const width of layoutWidths)
          expect(layoutFaults(exactGeometry(comparison, width, languages.ko))).toEqual([]);
      }
    }
  });
});

describe('with a trained block', () => {
  const graph = buildNetwork(small(8, 4));

  it('the three graphs differ in this block only', () => {
    const graphs = trainedGraphs(graph, 'none');
    expect(Object.values(graphs).map((each) => formOf(each, trained.block))).toEqual(['a', 'b', 'c']);
    expect(graphs.a.nodes.filter((node) => node.block !== trained.block)).toEqual(
      graph.nodes.filter((node) => node.block !== trained.block),
    );
  });

  it('the borrowed bias stands once in (b) and (c), in every path in (a)', () => {
    const { a, c } = trainedGraphs(graph, 'bias');
    const biased = (nodes: typeof a.nodes) =>
      nodes.filter((node) => node.operation.kind === 'convolution' && node.operation.bias).length;
    expect([biased(a.nodes), biased(c.nodes)]).toEqual([8, 1]);
  });
});

describe('gaps', () => {
  const shape = { height: 1, width: 2, channels: 2 };
  const next = Math.fround(1 + 2 ** -23);
  const one = { shape, data: [1, 5, 0, 8] };
  const other = { shape, data: [1, 5, 0, 8 + 2 ** -20] };

  it('are measured where they are largest, in numbers and in steps of float32', () => {
    expect(gapOf(one, other)).toEqual({ largest: 2 ** -20, steps: 1, peak: 8 + 2 ** -20, channel: 1 });
    expect(gapOf({ shape, data: [1, 0, 0, 0] }, { shape, data: [next, 0, 0, 0] }).steps).toBe(1);
    expect(gapOf(one, one)).toMatchObject({ largest: 0, steps: 0 });
    expect([...Array.from(absoluteDifference(one, other).data)]).toEqual([0, 0, 0, 2 ** -20]);
  });

  it('are written so that they can be read', () => {
    expect(shortNumber(4.768e-7, languages.en)).toBe('4.8×10⁻⁷');
    expect([0.5, -0.5, -0.001].map((value) => shortNumber(value, languages.en))).toEqual([
      '0.50',
      '-0.50',
      '-1.0×10⁻³',
    ]);
    expect(shortNumber(0, languages.en)).toBe('0');
    const gaps = { a: gapOf(one, other), b: gapOf(one, one) };
    expect(gapSentence(gaps, 1, 'none', languages.en)).toContain('9.5×10⁻⁷; in steps of float32 at that place: 1.');
    expect(gapSentence(gaps, 1, 'relu', languages.ko)).toContain('(b)와 (c)의 차이는 0입니다');
  });

  it('can be shown beside the outputs, each with its scale', () => {
    const maps = { a: one, b: one, c: other };
    expect(mapScales(maps, 1)).toEqual({ outputs: { low: 0, high: 8 + 2 ** -20 }, gaps: { low: 0, high: 2 ** -20 } });
    for (const width of layoutWidths) expect(layoutFaults(mapsGeometry(maps, 1, width, languages.en))).toEqual([]);
  });
});
