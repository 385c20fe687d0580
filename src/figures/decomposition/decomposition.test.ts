import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { buildNetwork } from '../../graph/build.ts';
import { small } from '../../graph/presets.ts';
import { seeded } from '../../reference/seeded.ts';
import { litMarks } from '../grammar/lighting.ts';
import { layoutWidths } from '../grammar/sizes.ts';
import { decompositionSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { entryText } from './geometry-grid.ts';
import { kernelOf, placeOf, wholeKernels } from './kernels.ts';
import { lowRank } from './low-rank.ts';
import { stateOf, type Wanted } from './state.ts';
import { decompose, type Matrix } from './svd.ts';
import { channelsOf, kernelCount, matrixSize, type TrainedMatrices, trainedMatrices } from './trained.ts';

function noise(rows: number, columns: number, seed: number): Matrix {
  const next = seeded(seed);
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => next() * 2 - 1));
}

function largestGap(a: Matrix, b: Matrix): number {
  return Math.max(...a.flatMap((row, y) => row.map((value, x) => Math.abs(value - (b[y]?.[x] ?? Number.NaN)))));
}

describe('decompose', () => {
  it.each([
    [3, 3],
    [32, 64],
    [9, 4],
    [1, 5],
  ])('a %d×%d matrix is the sum of its terms, which stand at right angles', (rows, columns) => {
    const matrix = noise(rows, columns, 7);
    const terms = decompose(matrix);
    expect(terms).toHaveLength(Math.min(rows, columns));
    const sum = matrix.map((row, y) =>
      row.map((_, x) => terms.reduce((all, { size, left, right }) => all + size * (left[y] ?? 0) * (right[x] ?? 0), 0)),
    );
    expect(largestGap(sum, matrix)).toBeLessThan(1e-12);
    for (const [place, { left, right }] of terms.entries()) {
      for (const [other, { left: otherLeft, right: otherRight }] of terms.entries()) {
        const dot = (a: readonly number[], b: readonly number[]) => a.reduce((all, v, i) => all + v * (b[i] ?? 0), 0);
        expect(dot(left, otherLeft)).toBeCloseTo(place === other ? 1 : 0, 10);
        expect(dot(right, otherRight)).toBeCloseTo(place === other ? 1 : 0, 10);
      }
    }
    const sizes = terms.map((term) => term.size);
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('survives a matrix of zeros', () => {
    expect(
      decompose([
        [0, 0],
        [0, 0],
      ]).map((term) => term.size),
    ).toEqual([0, 0]);
  });
});

describe('lowRank', () => {
  it('takes the blur apart into one column and one row of whole numbers', () => {
    const { pairs, error, numbers, pairNumbers } = lowRank(kernelOf(wholeKernels.blur), 1);
    expect(pairs).toEqual([{ column: [1, 2, 1], row: [1, 2, 1] }]);
    expect(error).toBe(0);
    expect([numbers, pairNumbers]).toEqual([9, 6]);
  });

  it('takes the edge apart as smoothing across and a difference along', () => {
    expect(lowRank(kernelOf(wholeKernels.edge), 1)).toMatchObject({
      pairs: [{ column: [1, 2, 1], row: [-1, 0, 1] }],
      error: 0,
    });
  });

  it('needs three pairs and 18 numbers for the diagonal; one pair leaves √(2/3) of it', () => {
    const diagonal = kernelOf(wholeKernels.diagonal);
    expect(lowRank(diagonal, 1).error).toBeCloseTo(Math.sqrt(2 / 3), 12);
    expect(lowRank(diagonal, 3)).toMatchObject({ error: 0, pairNumbers: 18, approximation: diagonal });
  });

  it('never grows worse with more pairs, and what is left over is the difference', () => {
    const matrix = noise(8, 12, 3);
    const all = Array.from({ length: 8 }, (_, place) => lowRank(matrix, place + 1));
    const errors = all.map((each) => each.error);
    expect(errors).toEqual([...errors].sort((a, b) => b - a));
    expect(errors.at(-1)).toBe(0);
    for (const { rest, error } of all) {
      const length = (values: Matrix) => Math.hypot(...values.flat());
      expect(length(rest) / length(matrix)).toBeCloseTo(error, 10);
    }
  });

  it('holds no more pairs than the smaller side', () => {
    expect(lowRank(noise(3, 3, 1), 64)).toMatchObject({ rank: 3, pairNumbers: 18 });
  });
});

describe('the trained layers', () => {
  const graph = buildNetwork(small(8, 4));
  const counting = (shape: readonly number[]) => ({
    shape,
    data: Float32Array.from({ length: shape.reduce((all, size) => all * size, 1) }, (_, index) => index),
  });
  const store = new Map([
    ['stage1.block2.conv1.weight', counting([32, 64, 1, 1])],
    ['stage1.block2.conv2.weight', counting([32, 4, 3, 3])],
  ]);

  it('are 128 kernels and a matrix of 32 outputs and 64 inputs', () => {
    const { kernels, matrix } = trainedMatrices({ graph, store });
    expect([kernelCount, matrixSize]).toEqual([128, { outputs: 32, inputs: 64 }]);
    expect(kernels).toHaveLength(kernelCount);
    expect(kernels[1]).toEqual([
      [9, 10, 11],
      [12, 13, 14],
      [15, 16, 17],
    ]);
    expect([matrix.length, matrix[31]?.length, matrix[31]?.[0]]).toEqual([32, 64, 31 * 64]);
  });

  it('reads inputs of the output’s own group', () => {
    expect([1, 4, 5, 16, 17, 128].map(channelsOf)).toEqual([
      { output: 1, input: 1 },
      { output: 1, input: 4 },
      { output: 2, input: 1 },
      { output: 4, input: 4 },
      { output: 5, input: 5 },
      { output: 32, input: 32 },
    ]);
  });
});

const first: Wanted = { view: 'spatial', kernel: 'blur', entries: wholeKernels.blur, slice: 1, rank: 1 };
const diagonal: Wanted = { ...first, kernel: 'diagonal', entries: wholeKernels.diagonal };
const learned: TrainedMatrices = {
  kernels: Array.from({ length: 128 }, (_, seed) => noise(3, 3, seed + 1)),
  matrix: noise(32, 64, 5),
};
const spatialStates = [1, 3].flatMap((rank) => [
  stateOf({ ...first, rank }, undefined),
  stateOf({ ...first, kernel: 'trained', rank }, learned),
  stateOf({ ...first, kernel: 'own', entries: [-9, 9, 9, 9, -9, 9, 9, 9, -9], rank }, undefined),
  stateOf({ ...first, kernel: 'trained', rank }, undefined),
]);
const channelStates = [1, 32].flatMap((rank) => [
  stateOf({ ...first, view: 'channel', rank }, learned),
  stateOf({ ...first, view: 'channel', rank }, undefined),
]);

describe('geometry', () => {
  it.each(layoutWidths)('can be shown at %i px in every state', (width) => {
    for (const language of Object.values(languages)) {
      for (const state of [...spatialStates, ...channelStates]) {
        const name = `${state.view} ${state.kernel} ${state.parts.rank}`;
        expect(layoutFaults(geometry(state, width, language)), name).toEqual([]);
      }
    }
  });

  it('lights a column, a row and their products by the names that the text uses', () => {
    const { marks } = geometry(stateOf({ ...diagonal, rank: 2 }, undefined), 680, languages.en);
    const lit = (part: string) => [...litMarks(marks, undefined, new Set([part]))];
    expect(lit('column')).toEqual([1, 2].flatMap((pair) => [0, 1, 2].map((row) => `column${pair}.${row}.0`)));
    expect(lit('row')).toHaveLength(6);
    expect(lit('kernel')).toHaveLength(10);
    expect(lit('rest')).toContain('rest.2.2');
    expect([...litMarks(marks, 'sum.2.0', new Set())]).toEqual(['pair1.2.0', 'pair2.2.0', 'sum.2.0']);
  });

  it('lets whole numbers be changed, and trained ones not', () => {
    const values = (state: Wanted) =>
      geometry(stateOf(state, learned), 340, languages.ko).marks.flatMap(({ adjust }) =>
        adjust ? [adjust.value] : [],
      );
    expect(values(first)).toEqual(wholeKernels.blur);
    expect(values({ ...first, kernel: 'trained' })).toEqual([]);
    expect(placeOf('kernel.1.2')).toBe(5);
  });

  it('shows no number before the weights are there', () => {
    for (const state of [...spatialStates, ...channelStates].filter(({ waiting }) => waiting)) {
      for (const mark of geometry(state, 680, languages.en).marks) {
        if (mark.kind === 'cell') expect([mark.text, mark.says]).toEqual(['', undefined]);
        if (mark.kind === 'card') expect(mark.image).toBeUndefined();
      }
    }
  });

  it('writes numbers to fit a cell, with no minus before zero', () => {
    const texts = [4, -1, 0.333, -12.34, -0.001].map((value) => entryText(value, languages.en));
    expect(texts).toEqual(['4', '−1', '0.33', '−12.3', '0.00']);
  });

  it('looks like its pictures', async () => {
    await expectPicture('decomposition-blur-340', geometry(stateOf(first, undefined), 340, languages.ko));
    const two = stateOf({ ...diagonal, rank: 2 }, undefined);
    await expectPicture('decomposition-diagonal-680', geometry(two, 680, languages.en));
  });
});

describe('sentence', () => {
  const say = (wanted: Wanted, language: 'ko' | 'en', weights?: TrainedMatrices) =>
    decompositionSentence(stateOf(wanted, weights), languages[language]);

  it('tells rank, error and counts in both languages', () => {
    expect(say(first, 'ko')).toBe(
      '흐리기 커널을 세로줄과 가로줄 1쌍으로 오차 없이 나타냅니다. 수는 9개에서 6개로 줄어듭니다.',
    );
    expect(say(diagonal, 'en')).toBe(
      'At rank 1, the diagonal kernel comes apart with an error of 81.6%. The numbers go down from 9 to 6.',
    );
    expect(say({ ...diagonal, rank: 64 }, 'ko')).toBe(
      '대각선 커널을 세로줄과 가로줄 3쌍으로 오차 없이 나타냅니다. 수는 9개에서 18개로 오히려 늘어납니다.',
    );
    expect(say({ ...first, view: 'channel', rank: 8 }, 'en', learned)).toMatch(
      /^The 1×1 convolution of stage1\.block2 \(64 channels in, 32 out\) passes a neck of 8 with an error of \d+\.\d%\. The numbers go down from 2,048 to 768\.$/,
    );
  });

  it('claims nothing before the weights are there', () => {
    expect(say({ ...first, kernel: 'trained' }, 'ko')).toMatch(/불러옵니다\.$/);
  });
});
