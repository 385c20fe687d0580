import { describe, expect, it } from 'vitest';
import { difference, ulpDistance } from './difference.ts';
import type { Values } from './values.ts';

const maps = (...data: number[]): Values => ({ shape: { height: 1, width: 2, channels: 2 }, data });

describe('difference', () => {
  it('names the largest gap, its first place and its share of the peak', () => {
    const found = difference(maps(1, 2, 3, -8), maps(1, 2.5, 3.5, -8));
    expect(found).toMatchObject({ largest: 0.5, place: { y: 0, x: 0, channel: 1 }, peak: 8, relative: 0.0625 });
  });

  it('is nothing between equal maps, also where all are zero', () => {
    expect(difference(maps(0, 0, 0, 0), maps(0, -0, 0, 0))).toMatchObject({ largest: 0, relative: 0, ulps: 0 });
  });

  it('does not hide NaN', () => {
    const found = difference(maps(9, 0, Number.NaN, 0), maps(0, 0, 0, 0));
    expect(found.largest).toBeNaN();
    expect(found.place).toEqual({ y: 0, x: 1, channel: 0 });
  });

  it('refuses maps of different shapes', () => {
    const other = { shape: { height: 2, width: 1, channels: 2 }, data: [0, 0, 0, 0] };
    expect(() => difference(maps(0, 0, 0, 0), other)).toThrow('Cannot compare');
  });
});

describe('steps of float32', () => {
  it.each([
    [1, 1, 0],
    [0, -0, 0],
    [1, 1 + 2 ** -23, 1],
    [1, 1 - 2 ** -24, 1],
    [2 ** -149, -(2 ** -149), 2],
    [1, 2, 2 ** 23],
    [0.1, Math.fround(0.1), 0],
  ])('from %d to %d', (a, b, steps) => {
    expect(ulpDistance(a, b)).toBe(steps);
    expect(ulpDistance(b, a)).toBe(steps);
  });

  it('are not counted to NaN', () => expect(ulpDistance(Number.NaN, 1)).toBeNaN());
});
