import { expect, it } from 'vitest';
import { nearest, type Spot } from './nearest.ts';

/** A grid of 3 × 2 with its middle column a little lower. */
const spots: Spot[] = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => ({
  id,
  x: (index % 3) * 10,
  y: Math.floor(index / 3) * 10 + (index % 3 === 1 ? 2 : 0),
}));

it('goes along rows and columns', () => {
  expect(nearest(spots, 'a', 'ArrowRight')).toBe('b');
  expect(nearest(spots, 'b', 'ArrowRight')).toBe('c');
  expect(nearest(spots, 'b', 'ArrowDown')).toBe('e');
  expect(nearest(spots, 'f', 'ArrowUp')).toBe('c');
  expect(nearest(spots, 'e', 'ArrowLeft')).toBe('d');
});

it('stays at the edge and ignores other keys', () => {
  expect(nearest(spots, 'a', 'ArrowLeft')).toBeUndefined();
  expect(nearest(spots, 'd', 'ArrowDown')).toBeUndefined();
  expect(nearest(spots, 'a', 'x')).toBeUndefined();
  expect(nearest(spots, 'nowhere', 'ArrowUp')).toBeUndefined();
});

it('goes to the ends', () => {
  expect(nearest(spots, 'e', 'Home')).toBe('a');
  expect(nearest(spots, 'a', 'End')).toBe('f');
});
