/** What is decomposed: kernels of whole numbers. */
import type { Matrix } from './svd.ts';

/** `own` is what the reader makes of one; `trained` comes from the small network. */
export const kernelNames = ['blur', 'edge', 'diagonal', 'own', 'trained'] as const;

export type KernelName = (typeof kernelNames)[number];

/** 3×3 kernels by rows. */
export const wholeKernels: Readonly<Record<Exclude<KernelName, 'own' | 'trained'>, readonly number[]>> = {
  blur: [1, 2, 1, 2, 4, 2, 1, 2, 1],
  edge: [-1, 0, 1, -2, 0, 2, -1, 0, 1],
  diagonal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};

export const SIDE = 3;

/** Limit of the entries that a reader can set, on both sides of 0; see the field `decomposition.entries`. */
export const largestEntry = 9;

/** Nine numbers as three rows. */
export function kernelOf(entries: ArrayLike<number>): Matrix {
  return Array.from({ length: SIDE }, (_, row) => Array.from(entries).slice(row * SIDE, (row + 1) * SIDE));
}

/** Place among the nine of the entry that a mark `kernel.row.column` shows. */
export function placeOf(mark: string): number {
  const [row = 0, column = 0] = mark.split('.').slice(1).map(Number);
  return row * SIDE + column;
}
