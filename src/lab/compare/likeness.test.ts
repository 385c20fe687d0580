import { describe, expect, it } from 'vitest';
import type { Values } from '../../reference/values.ts';
import { byStrength, matchesOf, meanCorrelation } from './likeness.ts';

/** Maps of 2×2 pixels, written channel by channel. */
function maps(...channels: readonly (readonly [number, number, number, number])[]): Values {
  const data = [0, 1, 2, 3].flatMap((pixel) => channels.map((map) => map[pixel] ?? 0));
  return { shape: { height: 2, width: 2, channels: channels.length }, data };
}

const own = maps([1, 2, 3, 4], [0, 0, 0, 8], [5, 5, 5, 5]);
const other = maps([-4, -3, -2, -1], [4, 3, 2, 1], [1, 0, 1, 0]);

describe('the most alike map', () => {
  const matches = matchesOf(own, other);

  it('is the one with the largest Pearson correlation, whatever its scale and offset', () => {
    expect(matches.own[0]?.channel).toBe(0);
    expect(matches.own[0]?.correlation).toBeCloseTo(1, 12);
    // [0, 0, 0, 8] has the deviations −2, −2, −2, 6; with −1.5, −0.5, 0.5, 1.5 they give 12 / √(48 · 5).
    expect(matches.own[1]?.channel).toBe(0);
    expect(matches.own[1]?.correlation).toBeCloseTo(12 / Math.sqrt(240), 12);
  });

  it('is sought from both sides', () => {
    expect(matches.other[0]).toEqual(matches.own[0]);
    // Against [4, 3, 2, 1] the two maps have −1 and −12 / √240.
    expect(matches.other[1]?.channel).toBe(1);
    expect(matches.other[1]?.correlation).toBeCloseTo(-12 / Math.sqrt(240), 12);
    // [1, 0, 1, 0] has ±0.5: (−0.75 + 0.25 + 0.25 − 0.75) / √(5 · 1) and (−1 + 1 − 1 − 3) / √(48 · 1).
    expect(matches.other[2]?.channel).toBe(0);
    expect(matches.other[2]?.correlation).toBeCloseTo(-1 / Math.sqrt(5), 12);
  });

  it('is missing where a map is the same everywhere', () => {
    expect(matches.own[2]).toBeUndefined();
    expect(matchesOf(maps([0.1, 0.1, 0.1, 0.1]), other)).toEqual({
      own: [undefined],
      other: [undefined, undefined, undefined],
    });
  });

  it('gives a mean over the maps that have one', () => {
    expect(meanCorrelation(matches.own)).toBeCloseTo((1 + 12 / Math.sqrt(240)) / 2, 12);
    expect(meanCorrelation([undefined])).toBeUndefined();
  });
});

it('orders maps by their mean absolute value', () => {
  expect(byStrength(own)).toEqual([2, 0, 1]);
  expect(byStrength(maps([-9, 0, 0, 0], [1, 1, 1, 1], [3, 3, 3, 3]))).toEqual([2, 0, 1]);
});
