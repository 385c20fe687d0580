import { expect, test } from 'vitest';
import { convolutionShape } from '../shape.ts';
import { arrangedShape, arrangeFilter, spansOf } from './weights.ts';

const shapeOf = (groups: number, inPerGroup: number, outPerGroup: number) =>
  convolutionShape([1, 8, 8, groups * inPerGroup], [1, 1, inPerGroup, groups * outPerGroup], {
    groups,
    stride: 1,
    padding: 0,
    relu: false,
  });

test('spans follow the groups, in texels of two channels', () => {
  expect(spansOf(shapeOf(8, 4, 4))).toEqual({ least: 2, most: 2 });
  expect(spansOf(shapeOf(1, 64, 32))).toEqual({ least: 32, most: 32 });
  expect(spansOf(shapeOf(32, 1, 1))).toEqual({ least: 1, most: 1 });
  // Four groups of seven: the pairs (6, 7) and (20, 21) stand in two groups.
  expect(spansOf(shapeOf(4, 7, 7))).toEqual({ least: 4, most: 7 });
});

test('a texel holds 2 input × 2 output channels, zeros where they are not of one group', () => {
  const shape = shapeOf(2, 1, 1);
  expect(arrangedShape(shape)).toEqual([2, 2]);
  expect([...arrangeFilter(Float32Array.of(5, 7), shape)]).toEqual([5, 0, 0, 7]);
});

test('no weight is lost and none is written twice', () => {
  const shape = shapeOf(3, 5, 3);
  const filter = Float32Array.from({ length: 5 * 9 }, (_, index) => index + 1);
  const arranged = arrangeFilter(filter, shape).filter((value) => value !== 0);
  expect([...arranged].sort((a, b) => a - b)).toEqual([...filter]);
});
