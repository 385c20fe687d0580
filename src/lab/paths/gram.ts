/** What terms have to do with their sum and with each other, all of it read off their inner products. */
import type { Values } from '../../reference/values.ts';

/** Inner products of some terms T₁ … T_n, taken over all elements of the maps. */
export interface Gram {
  /** ⟨T_i, T_j⟩ */
  readonly products: readonly (readonly number[])[];
  /** The sum of all elements of each T_i. */
  readonly totals: readonly number[];
  /** Elements of one term. */
  readonly elements: number;
}

/** Works the inner products out in double precision. The terms have one shape. */
export function gramOf(terms: readonly Values[]): Gram {
  const products = terms.map(() => terms.map(() => 0));
  for (const [i, a] of terms.entries()) {
    for (const [j, b] of terms.slice(0, i + 1).entries()) {
      const value = product(a.data, b.data);
      for (const [row, column] of [
        [i, j],
        [j, i],
      ] as const) {
        const line = products[row];
        if (line) line[column] = value;
      }
    }
  }
  return { products, totals: terms.map(({ data }) => total(data)), elements: terms[0]?.data.length ?? 0 };
}

/**
 * ⟨T_i, Σ⟩ / ⟨Σ, Σ⟩ with Σ = ΣT_j: how much of the sum lies along each term's own part of it. The shares add to 1; a term
 * that works against the sum has a negative one. Undefined where the sum is zero.
 */
export function sharesOf({ products }: Gram): number[] | undefined {
  const along = products.map(add);
  const whole = add(along);
  return whole > 0 ? along.map((each) => each / whole) : undefined;
}

/** ‖T_i‖ / Σ‖T_j‖: how large each term is, whether or not others take it away again. Undefined where all are zero. */
export function sizesOf({ products }: Gram): number[] | undefined {
  const norms = products.map((row, index) => Math.sqrt(row[index] ?? 0));
  const whole = add(norms);
  return whole > 0 ? norms.map((each) => each / whole) : undefined;
}

/** Pearson's r of two terms over all elements, −1 … 1; undefined where one of them is the same everywhere. */
export type Correlations = readonly (readonly (number | undefined)[])[];

/** Spreads below this share of the mean square are rounding. */
const FLAT = 1e-12;

export function correlationsOf({ products, totals, elements }: Gram): Correlations {
  const covariance = (i: number, j: number) =>
    (products[i]?.[j] ?? 0) - ((totals[i] ?? 0) * (totals[j] ?? 0)) / Math.max(1, elements);
  const spreads = products.map((row, index) => {
    const spread = covariance(index, index);
    return spread > FLAT * (row[index] ?? 0) ? spread : undefined;
  });
  return products.map((row, i) =>
    row.map((_, j) => {
      const [a, b] = [spreads[i], spreads[j]];
      if (a === undefined || b === undefined) return undefined;
      return i === j ? 1 : Math.min(1, Math.max(-1, covariance(i, j) / Math.sqrt(a * b)));
    }),
  );
}

/** Two terms, which count from 1, and their r. */
export interface Pair {
  readonly first: number;
  readonly second: number;
  readonly r: number;
}

/** How alike the terms are, over all pairs of different ones. */
export interface Likeness {
  readonly pairs: number;
  /** Mean of r and of |r|. */
  readonly mean: number;
  readonly meanSize: number;
  readonly mostAlike: Pair;
  /** The pair with the lowest r. */
  readonly leastAlike: Pair;
}

/** Undefined where no two terms have an r. */
export function likenessOf(correlations: Correlations): Likeness | undefined {
  const pairs = correlations.flatMap((row, i) =>
    row.slice(0, i).flatMap((r, j) => (r === undefined ? [] : [{ first: j + 1, second: i + 1, r }])),
  );
  const [first, ...others] = pairs;
  if (!first) return undefined;
  return {
    pairs: pairs.length,
    mean: add(pairs.map(({ r }) => r)) / pairs.length,
    meanSize: add(pairs.map(({ r }) => Math.abs(r))) / pairs.length,
    mostAlike: others.reduce((best, each) => (each.r > best.r ? each : best), first),
    leastAlike: others.reduce((best, each) => (each.r < best.r ? each : best), first),
  };
}

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < a.length; index++) sum += (a[index] as number) * (b[index] as number);
  return sum;
}

function total(data: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < data.length; index++) sum += data[index] as number;
  return sum;
}

function add(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
