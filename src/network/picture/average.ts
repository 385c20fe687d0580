/**
 * Area averaging in whole numbers: a square of pixels becomes 32×32, as `training/samples.py` does it.
 *
 * Each result pixel is the mean of the area that it covers, pixels on its edge counted by the part inside, halves
 * rounded up. Nothing is skipped, so nothing aliases; a square smaller than 32×32 grows without being smoothed.
 */

/** Height and width of the picture that the network reads, in pixels. */
export const SIDE = 32;

/** What shows through transparent pixels: white, as paper. */
export const BACKGROUND = 255;

const COLOURS = 3;
const OPAQUE = 255;

/**
 * Takes a square row by row and gives its 32×32 average.
 *
 * Lengths are counted in 1/32 of a pixel, so that both grids have whole edges: a pixel is 32 long, a result pixel
 * `side` long. Sums stay below 2^53 for squares up to 370,000 pixels wide: exact.
 */
export class AreaAverage {
  readonly #side: number;
  readonly #cover: Cover;
  readonly #sums = new Float64Array(SIDE * SIDE * COLOURS);
  #rows = 0;
  #seeThrough = false;

  /** `side`: height and width of the square, in pixels. */
  constructor(side: number) {
    if (!Number.isInteger(side) || side < 1) throw new RangeError(`A square of ${side} pixels has no average.`);
    this.#side = side;
    this.#cover = coverOf(side);
  }

  /** The next rows from the top: RGBA, `side` pixels each, colours not multiplied by alpha. */
  add(rgba: Uint8ClampedArray): void {
    const stride = this.#side * 4;
    for (let start = 0; start < rgba.length; start += stride) this.#addRow(rgba.subarray(start, start + stride));
  }

  /** Whether a pixel so far lets the background through. */
  get seeThrough(): boolean {
    return this.#seeThrough;
  }

  /** RGB, 32×32×3, row-major. Throws while rows are missing. */
  result(): Uint8ClampedArray {
    if (this.#rows !== this.#side) throw new Error(`The square has ${this.#side} rows; ${this.#rows} were given.`);
    const whole = OPAQUE * this.#side * this.#side;
    return Uint8ClampedArray.from(this.#sums, (sum) => Math.floor((2 * sum + whole) / (2 * whole)));
  }

  #addRow(rgba: Uint8ClampedArray): void {
    const { starts, cells, lengths } = this.#cover;
    const across = this.#alongRow(rgba);
    const last = starts[this.#rows + 1] as number;
    for (let entry = starts[this.#rows] as number; entry < last; entry++) {
      const row = (cells[entry] as number) * across.length;
      const length = lengths[entry] as number;
      for (let index = 0; index < across.length; index++) {
        this.#sums[row + index] = (this.#sums[row + index] as number) + length * (across[index] as number);
      }
    }
    this.#rows++;
  }

  /** One row summed along itself: colour × alpha × length, for each of the 32 result columns. */
  #alongRow(rgba: Uint8ClampedArray): Float64Array {
    const { starts, cells, lengths } = this.#cover;
    const across = new Float64Array(SIDE * COLOURS);
    for (let pixel = 0; pixel < this.#side; pixel++) {
      const alpha = rgba[pixel * 4 + 3] as number;
      if (alpha < OPAQUE) this.#seeThrough = true;
      const behind = BACKGROUND * (OPAQUE - alpha);
      const last = starts[pixel + 1] as number;
      for (let entry = starts[pixel] as number; entry < last; entry++) {
        const place = (cells[entry] as number) * COLOURS;
        const length = lengths[entry] as number;
        for (let colour = 0; colour < COLOURS; colour++) {
          const shown = (rgba[pixel * 4 + colour] as number) * alpha + behind;
          across[place + colour] = (across[place + colour] as number) + length * shown;
        }
      }
    }
    return across;
  }
}

/** Which result cells each source pixel covers: entries starts[pixel] … starts[pixel + 1] of `cells` and `lengths`. */
interface Cover {
  readonly starts: Int32Array;
  readonly cells: readonly number[];
  /** Covered length in 1/32 pixel. */
  readonly lengths: readonly number[];
}

function coverOf(side: number): Cover {
  const starts = new Int32Array(side + 1);
  const cells: number[] = [];
  const lengths: number[] = [];
  for (let pixel = 0; pixel < side; pixel++) {
    const [from, to] = [pixel * SIDE, (pixel + 1) * SIDE];
    for (let cell = Math.floor(from / side); cell * side < to; cell++) {
      cells.push(cell);
      lengths.push(Math.min(to, (cell + 1) * side) - Math.max(from, cell * side));
    }
    starts[pixel + 1] = cells.length;
  }
  return { starts, cells, lengths };
}
