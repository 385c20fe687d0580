import { describe, expect, it } from 'vitest';
import { correlationsOf, gramOf, likenessOf, sharesOf, sizesOf } from './gram.ts';

const maps = (...data: readonly number[]) => ({ shape: { height: 1, width: data.length / 2, channels: 2 }, data });

/** Σ = (4, 0, 2, 2), ⟨Σ, Σ⟩ = 24. */
const terms = [maps(3, 1, 2, 0), maps(2, -2, 0, 0), maps(-1, 1, 0, 2)];

describe('shares of the sum', () => {
  it('are worked out by hand here: 16/24, 8/24 and 0/24', () => {
    const shares = sharesOf(gramOf(terms));
    for (const [index, share] of [16 / 24, 8 / 24, 0].entries()) expect(shares?.[index]).toBeCloseTo(share, 14);
  });

  it('add up to 1, also where some are below 0', () => {
    const shares = sharesOf(gramOf([maps(5, 0), maps(-1, 1)])) ?? [];
    expect(shares[0]).toBeCloseTo(20 / 17, 14);
    expect(shares[1]).toBeCloseTo(-3 / 17, 14);
  });

  it('are not there where the terms cancel', () => {
    expect(sharesOf(gramOf([maps(1, 2), maps(-1, -2)]))).toBeUndefined();
  });
});

describe('sizes', () => {
  it('are the lengths as parts of all lengths', () => {
    expect(sizesOf(gramOf([maps(3, 4), maps(0, -15)]))).toEqual([0.25, 0.75]);
    expect(sizesOf(gramOf([maps(0, 0)]))).toBeUndefined();
  });
});

describe('correlations', () => {
  it('are 1 for equal terms, whatever their scale and level, and −1 for opposite ones', () => {
    const r = correlationsOf(gramOf([maps(1, 2, 3, 4), maps(12, 14, 16, 18), maps(-1, -2, -3, -4)]));
    expect(r[0]?.[1]).toBeCloseTo(1, 12);
    expect(r[0]?.[2]).toBeCloseTo(-1, 12);
    expect(r[2]?.[2]).toBe(1);
  });

  it('are worked out by hand here', () => {
    // Deviations (1, −1, 1, −1) and (1, 1, −1, −1) are at right angles; the third is half of both.
    const r = correlationsOf(gramOf([maps(2, 0, 2, 0), maps(1, 1, -1, -1), maps(5, 4, 4, 3)]));
    expect(r[0]?.[1]).toBeCloseTo(0, 12);
    expect(r[0]?.[2]).toBeCloseTo(Math.SQRT1_2, 12);
    expect(r[2]?.[1]).toBe(r[1]?.[2]);
  });

  it('are not there for a term that is the same everywhere', () => {
    const r = correlationsOf(gramOf([maps(0.1, 0.1, 0.1, 0.1), maps(1, 2, 3, 4), maps(0, 0, 0, 0)]));
    expect(r[0]).toEqual([undefined, undefined, undefined]);
    expect(r[2]?.[2]).toBeUndefined();
    expect(r[1]?.[1]).toBe(1);
  });
});

describe('likeness', () => {
  it('is taken over the pairs of different terms', () => {
    const matrix = [
      [1, 0.5, -0.25],
      [0.5, 1, 0],
      [-0.25, 0, 1],
    ];
    expect(likenessOf(matrix)).toEqual({
      pairs: 3,
      mean: 0.25 / 3,
      meanSize: 0.25,
      mostAlike: { first: 1, second: 2, r: 0.5 },
      leastAlike: { first: 1, second: 3, r: -0.25 },
    });
  });

  it('is not there for one term alone', () => {
    expect(likenessOf([[1]])).toBeUndefined();
  });
});
