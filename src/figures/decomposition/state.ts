import type { Language } from '../../language/language.tsx';
import { type KernelName, kernelOf, SIDE } from './kernels.ts';
import { type LowRank, lowRank } from './low-rank.ts';
import { type MatrixPictures, matrixPictures } from './matrix-picture.ts';
import type { Matrix } from './svd.ts';
import { matrixSize, type TrainedMatrices } from './trained.ts';

/** What the reader sets. */
export interface Wanted {
  /** Along space, a 3×3 kernel; along channels, the matrix of a 1×1. */
  readonly view: 'spatial' | 'channel';
  readonly kernel: KernelName;
  /** The nine numbers of any kernel but a trained one. */
  readonly entries: readonly number[];
  /** Which of the trained kernels, from 1. */
  readonly slice: number;
  /** Pairs, or channels of the neck. */
  readonly rank: number;
}

export interface DecompositionState extends Wanted {
  /** What is shown, taken apart; zeros while trained weights are waited for. */
  readonly parts: LowRank;
  readonly waiting: boolean;
  /** Of the channel view, once the weights are there. */
  readonly pictures?: MatrixPictures;
}

export interface Frame {
  readonly state: DecompositionState;
  readonly language: Language;
  readonly width: number;
}

/** `onDark` is about the pictures of the channel view. */
export function stateOf(wanted: Wanted, matrices: TrainedMatrices | undefined, onDark = false): DecompositionState {
  const { view, rank } = wanted;
  const matrix = matrixOf(wanted, matrices);
  const parts = lowRank(matrix ?? zerosFor(view), rank);
  const pictures = view === 'channel' && matrix && matrixPictures(parts, onDark);
  return { ...wanted, parts, waiting: matrix === undefined, ...(pictures && { pictures }) };
}

function matrixOf({ view, kernel, entries, slice }: Wanted, matrices: TrainedMatrices | undefined): Matrix | undefined {
  if (view === 'channel') return matrices?.matrix;
  return kernel === 'trained' ? matrices?.kernels[slice - 1] : kernelOf(entries);
}

function zerosFor(view: Wanted['view']): Matrix {
  const [rows, columns] = view === 'channel' ? [matrixSize.outputs, matrixSize.inputs] : [SIDE, SIDE];
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
}

/** Root of the sum of squares. */
export function sizeOf(matrix: Matrix): number {
  return Math.hypot(...matrix.flat());
}
