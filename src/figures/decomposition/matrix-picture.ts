/** Pictures of a matrix, of the two it is replaced by, and of what that leaves over: one pixel per number. */
import { weightColour } from '../colour/weights.ts';
import { bitmap } from '../grammar/bitmap.ts';
import type { LowRank } from './low-rank.ts';
import type { Matrix } from './svd.ts';

/** Addresses, by what they show. */
export interface MatrixPictures {
  readonly matrix: string;
  /** The pairs' columns side by side, and their rows below one another. */
  readonly columns: string;
  readonly rows: string;
  readonly sum: string;
  readonly rest: string;
}

/** The numbers at the ends of the colours: of the matrix, its approximation and the rest, and of the pairs. */
export interface Extents {
  readonly whole: number;
  readonly pairs: number;
}

export function extentsOf({ matrix, pairs }: LowRank): Extents {
  return { whole: largest(matrix.flat()), pairs: largest(pairs.flatMap(({ column, row }) => [...column, ...row])) };
}

export function matrixPictures(parts: LowRank, onDark: boolean): MatrixPictures {
  const extents = extentsOf(parts);
  const picture = (matrix: Matrix, extent: number) =>
    bitmap(matrix[0]?.length ?? 0, matrix.length, (x, y) => weightColour(matrix[y]?.[x] ?? 0, extent, onDark));
  const columns = parts.matrix.map((_, place) => parts.pairs.map(({ column }) => column[place] ?? 0));
  return {
    matrix: picture(parts.matrix, extents.whole),
    columns: picture(columns, extents.pairs),
    rows: picture(
      parts.pairs.map(({ row }) => row),
      extents.pairs,
    ),
    sum: picture(parts.approximation, extents.whole),
    rest: picture(parts.rest, extents.whole),
  };
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}
