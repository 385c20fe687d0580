import { expect, it } from 'vitest';
import { normalizePicture } from './normalize.ts';

it('centres and scales each colour with its own numbers', () => {
  const card = { mean: [0.5, 0.4, 0], deviation: [0.25, 0.2, 1] };
  const values = normalizePicture(Uint8ClampedArray.of(255, 102, 0, 0, 153, 51), card);
  const expected = [2, 0, 0, -2, 1, 0.2];
  values.forEach((value, index) => {
    expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 6);
  });
});
