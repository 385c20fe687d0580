/** What is decomposed: kernels of whole numbers. */
import type { Matrix } from './svd.ts';

/** 3×3 kernels by rows. */
export const wholeKernels: Readonly<Record<'blur' | 'edge' | 'diagonal', readonly number[]>> = {
  blur: [1, 2, 1, 2, 4, 2, 1, 2, 1],
  edge: [-1, 0, 1, -2, 0, 2, -1, 0, 1],
  diagonal: [1, 0, 0, 0, 1, 0, 0, 0, 1],
};

const SIDE = 3;

/** Nine numbers as three rows. */
export function kernelOf(entries: readonly number[]): Matrix {
  return Array.from({ length: SIDE }, (_, row) => entries.slice(row * SIDE, (row + 1) * SIDE));
}
