import { expect, it } from 'vitest';
import { blockMeans, reducedSize, reductionOf } from './reduce.ts';

it('leaves pictures up to two million pixels as they are, and makes larger ones fit', () => {
  expect(reductionOf({ width: 256, height: 256 })).toBe(1);
  expect(reductionOf({ width: 4000, height: 20 })).toBe(1);
  const photograph = { width: 4000, height: 3000 };
  expect(reductionOf(photograph)).toBe(3);
  expect(reducedSize(photograph, 3)).toEqual({ width: 1334, height: 1000 });
  expect(reducedSize({ width: 3_000_000, height: 1 }, 2)).toEqual({ width: 1_500_000, height: 1 });
});

it('keeps opaque pixels by the factor 1', () => {
  const rgba = Uint8ClampedArray.of(1, 2, 3, 255, 250, 0, 7, 255);
  expect(blockMeans(rgba, 2, 1)).toEqual(rgba);
});

it('takes means of whole blocks and of what is left at the edges, halves rounded up', () => {
  // 3×3 pixels whose red is 0 … 8.
  const rgba = Uint8ClampedArray.from(Array.from({ length: 9 }, (_, red) => [red, 10, 20, 255]).flat());
  const means = blockMeans(rgba, 3, 2);
  expect(means.filter((_, index) => index % 4 === 0)).toEqual(Uint8ClampedArray.of(2, 4, 7, 8));
  expect([...means.subarray(0, 4)]).toEqual([2, 10, 20, 255]);
});

it('lets white through transparent pixels', () => {
  const rgba = Uint8ClampedArray.of(0, 0, 0, 0, 0, 0, 0, 255);
  expect([...blockMeans(rgba, 2, 1)]).toEqual([255, 255, 255, 255, 0, 0, 0, 255]);
  expect([...blockMeans(rgba, 2, 2)]).toEqual([128, 128, 128, 255]);
});
