/** A picture as the network reads it, and what can go wrong on the way there. */
import type { Square } from './crop.ts';

/** RGBA, row-major, height × width × 4. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** Something that happened to a picture on its way to 32×32 and that its owner should know. */
export type PictureNote = 'cut' | 'enlarged' | 'first-frame' | 'see-through';

export interface Picture {
  /** Id of a sample, or `own-1`, `own-2`, …: two pictures never share one. */
  readonly id: string;
  /** The same for all states of one picture while it is cut, drawn or filmed. */
  readonly series: string;
  /** File name, or the sample's name; may be empty (a pasted picture). */
  readonly name: string;
  /** RGB, 32×32×3, row-major. */
  readonly pixels: Uint8ClampedArray;
  /** All of the picture, opaque; where it is large, made smaller by a whole number. */
  readonly whole: Pixels;
  /** What of `whole` the network reads. */
  readonly square: Square;
  /** Size before it was cut and averaged, in pixels, after the rotation that the file asks for. */
  readonly original: { readonly width: number; readonly height: number };
  readonly notes: readonly PictureNote[];
}

/** Why a file gives no picture, as keys for messages in the reader's language. */
export type PictureFault =
  /** No bytes. */
  | { readonly code: 'empty' }
  /** Nothing of a picture in the first bytes. */
  | { readonly code: 'not-a-picture' }
  /** Height or width is 0. */
  | { readonly code: 'no-area' }
  /** More than the limit of pixels. */
  | { readonly code: 'too-large'; readonly width: number; readonly height: number }
  /** A format that we know by its first bytes and this browser cannot read. */
  | { readonly code: 'unreadable-format'; readonly format: string }
  /** A readable format whose bytes are damaged or cut off. */
  | { readonly code: 'damaged'; readonly format: string }
  /** A sample that could not be fetched. */
  | { readonly code: 'not-fetched' };

export class PictureError extends Error {
  readonly fault: PictureFault;
  constructor(fault: PictureFault) {
    super(`No picture: ${JSON.stringify(fault)}`);
    this.name = 'PictureError';
    this.fault = fault;
  }
}
