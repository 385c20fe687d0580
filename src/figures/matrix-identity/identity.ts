/** The identity behind form (a) = form (b), paper footnote 3: A₁B₁ + A₂B₂ = [A₁ A₂]·[B₁; B₂]. */

import type { Product } from '../../language/arithmetic.ts';

/** Two entries each of A₁, B₁, A₂, B₂, in this order. */
export type Entries = readonly number[];

/** The small example of the text: both sides are 94. */
export const exampleEntries: Entries = [1, 2, 3, 4, 5, 6, 7, 8];

export const matrices = ['A₁', 'B₁', 'A₂', 'B₂'] as const;

export interface BothSides {
  /** The four products in the order of the joined row. */
  readonly products: readonly Product[];
  /** A₁B₁ and A₂B₂. */
  readonly pieces: readonly [number, number];
  /** [A₁ A₂]·[B₁; B₂], worked out from the joined matrices. */
  readonly joined: number;
  /** A₁B₁ + A₂B₂. */
  readonly sum: number;
}

/** Both sides, each in its own way. */
export function bothSides(entries: Entries): BothSides {
  const [a1, b1, a2, b2] = matrices.map((_, index) => entries.slice(2 * index, 2 * index + 2));
  const row = [...(a1 ?? []), ...(a2 ?? [])];
  const column = [...(b1 ?? []), ...(b2 ?? [])];
  const products = row.map((left, index) => {
    const right = column[index] ?? 0;
    return { left, right, value: left * right };
  });
  const pieces = [dot(a1, b1), dot(a2, b2)] as const;
  return { products, pieces, joined: dot(row, column), sum: pieces[0] + pieces[1] };
}

function dot(row: readonly number[] = [], column: readonly number[] = []): number {
  return row.reduce((sum, value, index) => sum + value * (column[index] ?? 0), 0);
}
