import { expect, test } from 'vitest';
import { fromTexels, toTexels } from './texels.ts';

test('a texel holds two columns × two channels', () => {
  expect([...toTexels(Float32Array.of(1, 2, 3, 4, 5, 6), [1, 1, 3, 2])]).toEqual([1, 2, 3, 4, 5, 6, 0, 0]);
  expect([...toTexels(Float32Array.of(1, 2, 3), [3])]).toEqual([1, 2, 0, 0, 3, 0, 0, 0]);
});

test.each([[[2, 3, 5, 7]], [[1, 4, 4, 6]], [[1, 1, 1, 3]], [[5, 2]], [[4]]])('there and back: %j', (shape) => {
  const values = Float32Array.from({ length: shape.reduce((a, b) => a * b) }, (_, index) => index + 1);
  expect(fromTexels(toTexels(values, shape), shape)).toEqual(values);
});
