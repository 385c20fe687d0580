import { count, type NamedValue, real, row, worked } from './value.ts';

function innerProduct(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) throw new Error(`rows of ${a.length} and ${b.length} numbers have no inner product`);
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

function sumOf(a: readonly number[], b: readonly number[]): number[] {
  return a.map((value, index) => value + (b[index] ?? 0));
}

/** Rows A₁, A₂ and columns B₁, B₂ (paper, footnote 3). */
const pieces = { a1: row, b1: row, a2: row, b2: row };

/** The small sums behind form (a) = form (b): inner products, and a bias that every path adds. */
export const identityValues = {
  'product.row': worked({ a: row, b: row }, ({ a, b }) => innerProduct(a, b)),
  /** A₁B₁ + A₂B₂ */
  'product.apart': worked(pieces, ({ a1, b1, a2, b2 }) => innerProduct(a1, b1) + innerProduct(a2, b2)),
  /** [A₁ A₂]·[B₁; B₂] */
  'product.joined': worked(pieces, ({ a1, b1, a2, b2 }) => innerProduct([...a1, ...a2], [...b1, ...b2])),
  /** (A₁ + A₂)·(B₁ + B₂), which is something else. */
  'product.ofSums': worked(pieces, ({ a1, b1, a2, b2 }) => innerProduct(sumOf(a1, a2), sumOf(b1, b2))),
  /** What C paths add when each of them adds the bias b. */
  'bias.total': worked({ C: count, b: real }, ({ C, b }) => C * b),
  /** How much that is too much. */
  'bias.excess': worked({ C: count, b: real }, ({ C, b }) => (C - 1) * b),
  /** The bias that each path may add so that the sum adds b. */
  'bias.share': worked({ C: count, b: real }, ({ C, b }) => b / C),
} satisfies Record<string, NamedValue>;
