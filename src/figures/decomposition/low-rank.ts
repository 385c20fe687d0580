/** The best matrix of low rank, what it leaves over, and what it costs. */
import { decompose, type Matrix, type Term } from './svd.ts';

/** A pair of vectors whose outer product is one term. */
export interface Pair {
  readonly column: readonly number[];
  readonly row: readonly number[];
}

export interface LowRank {
  readonly matrix: Matrix;
  /** At most the smaller side of the matrix. */
  readonly rank: number;
  readonly pairs: readonly Pair[];
  /** Sum of the pairs' outer products. */
  readonly approximation: Matrix;
  /** matrix − approximation */
  readonly rest: Matrix;
  /** Length of the rest as a share of the matrix's, both as the root of the sum of squares; exactly 0 for rounding. */
  readonly error: number;
  /** Numbers in the matrix, and in `rank` pairs. */
  readonly numbers: number;
  readonly pairNumbers: number;
}

/** A rest below this share is rounding. */
const ROUNDING = 1e-12;

/** The matrix of rank ≤ `rank` nearest to `matrix`. */
export function lowRank(matrix: Matrix, rank: number): LowRank {
  const [rows, columns] = [matrix.length, matrix[0]?.length ?? 0];
  const kept = Math.min(rank, rows, columns);
  const terms = termsOf(matrix);
  const pairs = terms.slice(0, kept).map(readablePair);
  const approximation = matrix.map((line, y) =>
    line.map((_, x) => clean(pairs.reduce((sum, pair) => sum + (pair.column[y] ?? 0) * (pair.row[x] ?? 0), 0))),
  );
  const rest = matrix.map((line, y) => line.map((value, x) => clean(value - (approximation[y]?.[x] ?? 0))));
  const share = lengthOf(terms.slice(kept)) / (lengthOf(terms) || 1);
  return {
    matrix,
    rank: kept,
    pairs,
    approximation,
    rest,
    error: share < ROUNDING ? 0 : share,
    numbers: rows * columns,
    pairNumbers: kept * (rows + columns),
  };
}

const found = new WeakMap<Matrix, Term[]>();

/** The terms of a matrix, worked out once: only `rank` changes while a slider is dragged. */
function termsOf(matrix: Matrix): readonly Term[] {
  const terms = found.get(matrix) ?? decompose(matrix);
  found.set(matrix, terms);
  return terms;
}

function lengthOf(terms: readonly Term[]): number {
  return Math.hypot(...terms.map((term) => term.size));
}

/**
 * A term as a column and a row. Both factors may be scaled against each other: whole numbers where there are some
 * (1 2 1), else equal lengths.
 */
function readablePair({ size, left, right }: Term): Pair {
  const present = left.filter((value) => Math.abs(value) > ROUNDING);
  const least = Math.min(...present.map(Math.abs));
  const unit = (present[0] ?? 1) < 0 ? -least : least;
  const whole = left.map((value) => clean(value / unit));
  if (present.length > 0 && whole.every((value) => Number.isInteger(value) && Math.abs(value) < 10)) {
    return { column: whole, row: right.map((value) => clean(value * size * unit)) };
  }
  const root = Math.sqrt(size) * Math.sign(unit);
  return { column: left.map((value) => clean(value * root)), row: right.map((value) => clean(value * root)) };
}

/** Rounding that a whole number has picked up is taken off. */
function clean(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < ROUNDING * 10 ? whole + 0 : value;
}
