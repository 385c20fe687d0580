import { describe, expect, it } from 'vitest';
import { seeded } from '../../reference/seeded.ts';
import { kernelOf, wholeKernels } from './kernels.ts';
import { lowRank } from './low-rank.ts';
import { decompose, type Matrix } from './svd.ts';

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
