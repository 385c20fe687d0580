import { AreaAverage } from './average.ts';
import { middleSquare } from './crop.ts';
import type { Picture, Pixels } from './picture.ts';

let made = 0;

/** A picture out of opaque pixels that are there already: a drawing, a camera's frame. `series`: what it is a state of. */
export function pictureOf(whole: Pixels, series: string, name: string): Picture {
  const square = middleSquare(whole);
  const { left, top, side } = square;
  const average = new AreaAverage(side);
  for (let row = top; row < top + side; row++) {
    const start = (row * whole.width + left) * 4;
    average.add(whole.data.subarray(start, start + side * 4));
  }
  made++;
  return {
    id: `own-${series}-${made}`,
    series: `own-${series}`,
    name,
    pixels: average.result(),
    whole,
    square,
    original: { width: whole.width, height: whole.height },
    notes: whole.width === whole.height ? [] : ['cut'],
  };
}
