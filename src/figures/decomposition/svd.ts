/** Singular value decomposition of small matrices, by one-sided Jacobi rotations in float64. */

/** A matrix by rows. */
export type Matrix = readonly (readonly number[])[];

/** One term of the decomposition: size · left · rightᵀ, with left and right of length 1. */
export interface Term {
  readonly size: number;
  /** As long as the matrix is tall. */
  readonly left: readonly number[];
  /** As long as the matrix is wide. */
  readonly right: readonly number[];
}

const SWEEPS = 60;
const SETTLED = 1e-15;

/**
 * The terms of a matrix with rows × columns entries, largest first; min(rows, columns) of them. Their sum is the
 * matrix, and the sum of the first r is the matrix of rank r that lies nearest to it.
 */
export function decompose(matrix: Matrix): Term[] {
  const [first] = matrix;
  if (!first) return [];
  if (matrix.length < first.length) return decompose(transposed(matrix)).map(swapSides);
  const columns = transposed(matrix).map((column) => [...column]);
  const rights = columns.map((_, place) => columns.map((__, other) => (place === other ? 1 : 0)));
  for (let sweep = 0; sweep < SWEEPS && rotatePairs(columns, rights); sweep++);
  return columns
    .map((column, place): Term => {
      const size = Math.hypot(...column);
      return { size, left: column.map((value) => (size > 0 ? value / size : 0)), right: rights[place] ?? [] };
    })
    .sort((one, other) => other.size - one.size);
}

/** Turns every pair of columns until it is orthogonal; false when all of them were so already. */
function rotatePairs(columns: number[][], rights: number[][]): boolean {
  let turned = false;
  for (let p = 0; p < columns.length; p++) {
    for (let q = p + 1; q < columns.length; q++) {
      const angle = angleBetween(columns[p] ?? [], columns[q] ?? []);
      if (angle === undefined) continue;
      turned = true;
      rotate(columns, p, q, angle);
      rotate(rights, p, q, angle);
    }
  }
  return turned;
}

function angleBetween(a: readonly number[], b: readonly number[]): number | undefined {
  const [aa, bb, ab] = [dot(a, a), dot(b, b), dot(a, b)];
  return Math.abs(ab) <= SETTLED * Math.sqrt(aa * bb) ? undefined : Math.atan2(2 * ab, aa - bb) / 2;
}

function rotate(columns: number[][], p: number, q: number, angle: number): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [a = [], b = []] = [columns[p], columns[q]];
  columns[p] = a.map((value, row) => cos * value + sin * (b[row] ?? 0));
  columns[q] = b.map((value, row) => cos * value - sin * (a[row] ?? 0));
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0);
}

function transposed(matrix: Matrix): number[][] {
  return (matrix[0] ?? []).map((_, column) => matrix.map((row) => row[column] ?? 0));
}

function swapSides({ size, left, right }: Term): Term {
  return { size, left: right, right: left };
}
