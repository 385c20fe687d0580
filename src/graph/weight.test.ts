import { describe, expect, it } from 'vitest';
import type { Tensor, Weight } from './weight.ts';
import { blockDiagonal, sameWeight, scaled, shapeOf, slice, stack, stored, storedIn, total } from './weight.ts';
import { evaluate } from './weight-values.ts';

const kernel = stored('kernel', [4, 2]);
const other = stored('other', [4, 2]);
const store = new Map<string, Tensor>([
  ['kernel', { shape: [4, 2], data: Float32Array.from([1, 2, 3, 4, 5, 6, 7, 8]) }],
  ['other', { shape: [4, 2], data: Float64Array.from([10, 20, 30, 40, 50, 60, 70, 80]) }],
]);

const numbersOf = (weight: Weight) => [...evaluate(weight, store).data];

describe('expressions simplify', () => {
  it.each([
    ['the whole axis is the weight itself', slice(kernel, 0, 0, 4), kernel],
    ['a slice of a slice is one slice', slice(slice(kernel, 0, 1, 4), 0, 1, 2), slice(kernel, 0, 2, 3)],
    ['slices that touch join', stack(0, [slice(kernel, 0, 0, 1), slice(kernel, 0, 1, 4)]), kernel],
    ['a slice of a stack picks its parts', slice(stack(0, [kernel, other]), 0, 4, 6), slice(other, 0, 0, 2)],
    ['a slice goes through a factor', slice(scaled(kernel, 3), 0, 1, 2), scaled(slice(kernel, 0, 1, 2), 3)],
    ['a stack of a stack is one stack', stack(0, [kernel, stack(0, [other])]), stack(0, [kernel, other])],
    ['factors multiply', scaled(scaled(kernel, 2), 0.5), kernel],
    ['one group is dense already', blockDiagonal(kernel, 1), kernel],
    ['a total of one is that one', total([kernel]), kernel],
  ])('%s', (_, simplified, expected) => {
    expect(simplified).toEqual(expected);
    expect(sameWeight(simplified, expected)).toBe(true);
  });

  it.each([
    ['another range', slice(kernel, 0, 0, 1), slice(kernel, 0, 1, 2)],
    ['another order', stack(0, [kernel, other]), stack(0, [other, kernel])],
    ['another factor', scaled(kernel, 2), scaled(kernel, 3)],
    ['another kind', total([kernel, other]), stack(0, [kernel, other])],
  ])('%s is another weight', (_, a, b) => {
    expect(sameWeight(a, b)).toBe(false);
  });
});

describe('numbers', () => {
  it.each([
    ['rows', slice(kernel, 0, 1, 3), [2, 2], [3, 4, 5, 6]],
    ['columns', slice(kernel, 1, 1, 2), [4, 1], [2, 4, 6, 8]],
    ['one under the other', stack(0, [slice(kernel, 0, 0, 1), other]), [5, 2], [1, 2, 10, 20, 30, 40, 50, 60, 70, 80]],
    ['side by side', stack(1, [slice(kernel, 0, 0, 2), slice(other, 0, 0, 2)]), [2, 4], [1, 2, 10, 20, 3, 4, 30, 40]],
    ['two groups', blockDiagonal(kernel, 2), [4, 4], [1, 2, 0, 0, 3, 4, 0, 0, 0, 0, 5, 6, 0, 0, 7, 8]],
    ['added up', total([kernel, other]), [4, 2], [11, 22, 33, 44, 55, 66, 77, 88]],
    ['times a factor', scaled(slice(kernel, 0, 3, 4), -0.5), [1, 2], [-3.5, -4]],
  ])('%s', (_, weight, shape, numbers) => {
    expect(shapeOf(weight)).toEqual(shape);
    expect(evaluate(weight, store).shape).toEqual(shape);
    expect(numbersOf(weight)).toEqual(numbers);
  });

  it('reads each stored tensor where it appears', () => {
    const weight = total([stack(0, [slice(kernel, 0, 0, 1), slice(other, 0, 0, 1)]), scaled(kernel, 2)]);
    expect(storedIn(weight).map(({ name }) => name)).toEqual(['kernel', 'other', 'kernel']);
  });
});

describe('faults', () => {
  it.each([
    ['an empty range', () => slice(kernel, 0, 2, 2)],
    ['a range past the end', () => slice(kernel, 1, 0, 3)],
    ['an axis that is not there', () => slice(kernel, 2, 0, 1)],
    ['a stack of nothing', () => shapeOf({ kind: 'stack', axis: 0, parts: [] })],
    ['a tensor that is missing', () => evaluate(stored('absent', [1]), store)],
    ['a tensor of another shape', () => evaluate(stored('kernel', [2, 4]), store)],
  ])('%s', (_, action) => {
    expect(action).toThrow();
  });
});
