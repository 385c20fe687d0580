import { describe, expect, it } from 'vitest';
import { seeded } from '../../reference/seeded.ts';
import { AreaAverage } from './average.ts';
import type { Square } from './crop.ts';
import type { Pixels } from './picture.ts';
import { SummedArea } from './summed-area.ts';

function noise(width: number, height: number): Pixels {
  const random = seeded(width * height);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let index = 0; index < data.length; index++) data[index] = index % 4 === 3 ? 255 : Math.floor(random() * 256);
  return { width, height, data };
}

/** The square cut out and averaged as a picture of its own. */
function averageOfCut({ width, data }: Pixels, { left, top, side }: Square): Uint8ClampedArray {
  const average = new AreaAverage(side);
  for (let y = top; y < top + side; y++)
    average.add(data.subarray((y * width + left) * 4, (y * width + left + side) * 4));
  return average.result();
}

describe('the average of a square of a picture', () => {
  const picture = noise(97, 70);
  const sums = new SummedArea(picture);

  it.each([
    [0, 0, 70],
    [27, 0, 70],
    [13, 0, 70],
    [3, 5, 64],
    [60, 33, 37],
    [41, 2, 32],
    [89, 62, 8],
    [96, 69, 1],
  ])('at (%i, %i) with side %i is that of the square cut out, to the last bit', (left, top, side) => {
    const square = { left, top, side };
    expect(sums.average(square)).toEqual(averageOfCut(picture, square));
  });

  it('is exact for a picture as large as they are kept', () => {
    const white = { width: 1448, height: 1448, data: new Uint8ClampedArray(1448 * 1448 * 4).fill(255) };
    expect(new Set(new SummedArea(white).average({ left: 3, top: 1, side: 1445 }))).toEqual(new Set([255]));
  });
});
