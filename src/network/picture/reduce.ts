/** A large picture made smaller by a whole number, so that it can be kept and cut again and again. */
import { BACKGROUND } from './average.ts';
import type { Size } from './crop.ts';

/** Pixels of a picture that is kept. */
const KEPT = 1 << 21;

const OPAQUE = 255;

/** How many pixels become one, across and down: 1 for all but large pictures. */
export function reductionOf({ width, height }: Size): number {
  return Math.ceil(Math.sqrt((width * height) / KEPT));
}

export function reducedSize({ width, height }: Size, factor: number): Size {
  return { width: Math.ceil(width / factor), height: Math.ceil(height / factor) };
}

/**
 * Means of factor × factor pixels, those at the right and lower edge of fewer; white shows through transparent ones.
 * `rgba`: rows of `width` pixels, colours not multiplied by alpha. Gives opaque RGBA.
 */
export function blockMeans(rgba: Uint8ClampedArray, width: number, factor: number): Uint8ClampedArray<ArrayBuffer> {
  const size = { width, height: rgba.length / 4 / width };
  const reduced = reducedSize(size, factor);
  const means = new Uint8ClampedArray(reduced.width * reduced.height * 4);
  for (let row = 0; row < reduced.height; row++) {
    const rows = Math.min(factor, size.height - row * factor);
    for (let column = 0; column < reduced.width; column++) {
      const columns = Math.min(factor, width - column * factor);
      const from = (row * factor * width + column * factor) * 4;
      writeMean(means, (row * reduced.width + column) * 4, rgba, from, columns, rows, width * 4);
    }
  }
  return means;
}

function writeMean(
  means: Uint8ClampedArray,
  to: number,
  rgba: Uint8ClampedArray,
  from: number,
  columns: number,
  rows: number,
  stride: number,
): void {
  let [red, green, blue, alphas] = [0, 0, 0, 0];
  for (let y = 0; y < rows; y++) {
    for (let place = from + y * stride; place < from + y * stride + columns * 4; place += 4) {
      const alpha = rgba[place + 3] as number;
      red += (rgba[place] as number) * alpha;
      green += (rgba[place + 1] as number) * alpha;
      blue += (rgba[place + 2] as number) * alpha;
      alphas += alpha;
    }
  }
  const whole = OPAQUE * columns * rows;
  const behind = BACKGROUND * (whole - alphas);
  means[to] = rounded(red + behind, whole);
  means[to + 1] = rounded(green + behind, whole);
  means[to + 2] = rounded(blue + behind, whole);
  means[to + 3] = OPAQUE;
}

/** Halves up, as in the average. */
function rounded(sum: number, whole: number): number {
  return Math.floor((2 * sum + whole) / (2 * whole));
}
