import { describe, expect, it } from 'vitest';
import { seeded } from '../../reference/seeded.ts';
import { AreaAverage, SIDE } from './average.ts';

/** RGBA of a square from a function of the place. */
function square(side: number, colour: (y: number, x: number) => readonly [number, number, number, number]) {
  const pixels = Array.from({ length: side * side }, (_, index) => colour(Math.floor(index / side), index % side));
  return Uint8ClampedArray.from(pixels.flat());
}

function average(side: number, rgba: Uint8ClampedArray): Uint8ClampedArray {
  const area = new AreaAverage(side);
  area.add(rgba);
  return area.result();
}

/** The definition, pixel by pixel, in integers without limits. */
function slowAverage(side: number, rgba: Uint8ClampedArray, [row, column, colour]: readonly number[]): number {
  let sum = 0n;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const alpha = BigInt(rgba[(y * side + x) * 4 + 3] ?? 0);
      const shown = BigInt(rgba[(y * side + x) * 4 + (colour ?? 0)] ?? 0) * alpha + 255n * (255n - alpha);
      sum += BigInt(overlap(y, row ?? 0, side) * overlap(x, column ?? 0, side)) * shown;
    }
  }
  const whole = 255n * BigInt(side) ** 2n;
  return Number((2n * sum + whole) / (2n * whole));
}

function overlap(pixel: number, cell: number, side: number): number {
  return Math.max(0, Math.min((pixel + 1) * SIDE, (cell + 1) * side) - Math.max(pixel * SIDE, cell * side));
}

describe('area averaging', () => {
  it('is the mean of 8×8 boxes for a 256×256 picture, halves rounded up', () => {
    // The left half of each box 3, the right half 4: the mean is 3.5.
    const result = average(
      256,
      square(256, (_, x) => [x % 8 < 4 ? 3 : 4, x % 8 < 5 ? 3 : 4, 200, 255]),
    );
    expect([...result.subarray(0, 6)]).toEqual([4, 3, 200, 4, 3, 200]);
  });

  it.each([1, 2, 31, 32, 33, 48, 75, 100])('gives what its definition says for %i×%i pixels', (side) => {
    const random = seeded(side);
    const rgba = Uint8ClampedArray.from({ length: side * side * 4 }, () => Math.floor(random() * 256));
    const result = average(side, rgba);
    for (const place of [
      [0, 0, 0],
      [0, 31, 1],
      [13, 7, 2],
      [31, 31, 0],
    ]) {
      const [row = 0, column = 0, colour = 0] = place;
      expect(result[(row * SIDE + column) * 3 + colour]).toBe(slowAverage(side, rgba, place));
    }
  });

  it('keeps a 32×32 picture as it is', () => {
    const rgba = square(32, (y, x) => [y * 8, x * 8, y + x, 255]);
    const rgb = rgba.filter((_, index) => index % 4 !== 3);
    expect(average(32, rgba)).toEqual(rgb);
  });

  it('gives the mean of fine stripes, whatever their phase', () => {
    // One pixel black, one white: sampling single pixels would give all black or all white.
    const result = average(
      512,
      square(512, (_, x) => [x % 2 ? 255 : 0, 0, 0, 255]),
    );
    expect(new Set(result.filter((_, index) => index % 3 === 0))).toEqual(new Set([128]));
  });

  it('shows white through transparent pixels', () => {
    const result = average(
      2,
      square(2, (_, x) => (x ? [10, 20, 30, 255] : [10, 20, 30, 0])),
    );
    expect([...result.subarray(0, 3)]).toEqual([255, 255, 255]);
    expect([...result.subarray(93, 96)]).toEqual([10, 20, 30]);
  });

  it('takes rows in any portions and says when some are missing', () => {
    const rgba = square(40, (y, x) => [y, x, 7, 255]);
    const area = new AreaAverage(40);
    area.add(rgba.subarray(0, 40 * 4 * 13));
    expect(() => area.result()).toThrow('13 were given');
    area.add(rgba.subarray(40 * 4 * 13));
    expect(area.result()).toEqual(average(40, rgba));
  });

  it('refuses a square without pixels', () => {
    expect(() => new AreaAverage(0)).toThrow(RangeError);
  });
});
