import { SIDE } from './average.ts';
import { type Square, sidesOf } from './crop.ts';
import type { Picture, Pixels } from './picture.ts';
import { SummedArea } from './summed-area.ts';

/** Sums of the pictures that have been cut; they go with them. */
const known = new WeakMap<Pixels, SummedArea>();

/** The picture with another square of it before the network. The file is not read again. */
export function cutPicture(picture: Picture, square: Square): Picture {
  const { whole } = picture;
  const sums = known.get(whole) ?? new SummedArea(whole);
  known.set(whole, sums);
  const kept = picture.notes.filter((note) => note !== 'cut' && note !== 'enlarged');
  return {
    ...picture,
    id: `${picture.id}@${square.left}.${square.top}.${square.side}`,
    pixels: sums.average(square),
    square,
    notes: square.side < SIDE ? [...kept, 'enlarged'] : kept,
  };
}

/** Whether what is kept of the picture is smaller than the picture. */
export function isReduced({ whole, original }: Picture): boolean {
  return whole.width < original.width || whole.height < original.height;
}

/** A length of what is kept, in pixels of the picture as it was given. */
export function lengthInOriginal({ whole, original }: Picture, length: number): number {
  return Math.round((length * original.width) / whole.width);
}

/** Limits of the side of a square of this picture, in pixels of what is kept. */
export function sidesOfPicture(picture: Picture): ReturnType<typeof sidesOf> {
  return sidesOf(picture.whole, isReduced(picture));
}
