/** Squares within a picture, at whole pixels: what of it the network reads. */
import { SIDE } from './average.ts';

export interface Square {
  readonly left: number;
  readonly top: number;
  readonly side: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A smaller square would show the network nothing but a few flat patches. */
const LEAST = SIDE / 4;

/** The middle square of a picture: as large as fits. */
export function middleSquare({ width, height }: Size): Square {
  const side = Math.min(width, height);
  return { left: Math.floor((width - side) / 2), top: Math.floor((height - side) / 2), side };
}

/** Limits of a square's side. A picture that was made smaller gives no square with fewer pixels than the network reads. */
export function sidesOf({ width, height }: Size, reduced: boolean): { readonly least: number; readonly most: number } {
  const most = Math.min(width, height);
  return { least: Math.min(most, reduced ? SIDE : LEAST), most };
}

/** Whether the square lies within the picture and its side within the limits. */
export function fits({ left, top, side }: Square, size: Size, reduced: boolean): boolean {
  const { least, most } = sidesOf(size, reduced);
  const inside = left >= 0 && top >= 0 && left + side <= size.width && top + side <= size.height;
  return inside && side >= least && side <= most;
}

/** The square of this side with its corner as near to (left, top) as the picture allows. */
export function squareAt(left: number, top: number, side: number, { width, height }: Size): Square {
  const within = (place: number, length: number) => Math.min(length - side, Math.max(0, Math.round(place)));
  return { left: within(left, width), top: within(top, height), side };
}

/** The square grown or shrunk about its middle, as far as the limits allow. */
export function resized({ left, top, side }: Square, wanted: number, size: Size, reduced: boolean): Square {
  const { least, most } = sidesOf(size, reduced);
  const next = Math.min(most, Math.max(least, Math.round(wanted)));
  return squareAt(left + (side - next) / 2, top + (side - next) / 2, next, size);
}

export function sameSquare(one: Square, other: Square): boolean {
  return one.left === other.left && one.top === other.top && one.side === other.side;
}
