/**
 * Sums over everything above and to the left of each pixel, so that the average of any square takes four of them
 * for each result pixel, however large the square is.
 */
import { SIDE } from './average.ts';
import type { Square } from './crop.ts';
import type { Pixels } from './picture.ts';

const COLOURS = 3;

/** The sums of one picture. All are whole and below 2^32 for pictures up to 16 million pixels: exact. */
export class SummedArea {
  readonly #width: number;
  /** (height + 1) × (width + 1) × RGB. */
  readonly #sums: Uint32Array;

  /** Transparency is not looked at. */
  constructor({ width, height, data }: Pixels) {
    this.#width = width;
    const stride = (width + 1) * COLOURS;
    const sums = new Uint32Array((height + 1) * stride);
    for (let y = 0; y < height; y++) {
      for (let colour = 0; colour < COLOURS; colour++) {
        let row = 0;
        for (let x = 0; x < width; x++) {
          row += data[(y * width + x) * 4 + colour] as number;
          const place = (y + 1) * stride + (x + 1) * COLOURS + colour;
          sums[place] = (sums[place - stride] as number) + row;
        }
      }
    }
    this.#sums = sums;
  }

  /** RGB, 32×32×3, row-major: the same numbers as `AreaAverage` gives for the square cut out. */
  average(square: Square): Uint8ClampedArray {
    const corners = this.#corners(square);
    const whole = square.side * square.side;
    const edge = (SIDE + 1) * COLOURS;
    return Uint8ClampedArray.from({ length: SIDE * SIDE * COLOURS }, (_, index) => {
      const place = Math.floor(index / (SIDE * COLOURS)) * edge + (index % (SIDE * COLOURS));
      const at = (offset: number) => corners[place + offset] as number;
      const sum = at(edge + COLOURS) - at(edge) - at(COLOURS) + at(0);
      return Math.floor((2 * sum + whole) / (2 * whole));
    });
  }

  /** Sums up to the 33×33 corners of result pixels, in 1/1024 of a pixel's area: corners lie at 1/32 of a pixel. */
  #corners({ left, top, side }: Square): Float64Array {
    const corners = new Float64Array((SIDE + 1) * (SIDE + 1) * COLOURS);
    let index = 0;
    for (let row = 0; row <= SIDE; row++) {
      for (let column = 0; column <= SIDE; column++) {
        for (let colour = 0; colour < COLOURS; colour++) {
          corners[index++] = this.#upTo(top * SIDE + row * side, left * SIDE + column * side, colour);
        }
      }
    }
    return corners;
  }

  /** The sum above and to the left of a place, given in 1/32 of a pixel. */
  #upTo(y: number, x: number, colour: number): number {
    const [down, across] = [y % SIDE, x % SIDE];
    const stride = (this.#width + 1) * COLOURS;
    const place = Math.floor(y / SIDE) * stride + Math.floor(x / SIDE) * COLOURS + colour;
    // Beyond the last pixel nothing is read: there the share is 0.
    const at = (offset: number, share: number) => (share === 0 ? 0 : share * (this.#sums[place + offset] as number));
    return (
      at(0, (SIDE - down) * (SIDE - across)) +
      at(COLOURS, (SIDE - down) * across) +
      at(stride, down * (SIDE - across)) +
      at(stride + COLOURS, down * across)
    );
  }
}
