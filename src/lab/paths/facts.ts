/** What is shown of one network's block, worked out of the analysis. */
import type { Analysis } from './analysis.ts';
import type { Apart } from './apart.ts';
import { type Correlations, correlationsOf, type Gram, type Likeness, likenessOf, sharesOf, sizesOf } from './gram.ts';
import type { Importance } from './importance.ts';

/** What follows from the terms alone. */
export interface TermFacts {
  readonly shares: readonly number[] | undefined;
  readonly sizes: readonly number[] | undefined;
  readonly correlations: Correlations;
  readonly likeness: Likeness | undefined;
}

/** Whose terms they are. */
export interface Pieces {
  /** The network's name. */
  readonly name: string;
  readonly kind: Apart['kind'];
  readonly count: number;
}

export interface Facts extends TermFacts, Pieces {
  readonly block: string;
  /** Term by term, as far as they are known. */
  readonly importances: readonly Importance[];
}

export function termFactsOf(gram: Gram): TermFacts {
  const correlations = correlationsOf(gram);
  return { shares: sharesOf(gram), sizes: sizesOf(gram), correlations, likeness: likenessOf(correlations) };
}

export function factsOf(
  name: string,
  { kind, block, terms }: Apart,
  { importances }: Analysis,
  facts: TermFacts,
): Facts {
  return { name, kind, block, count: terms.length, importances, ...facts };
}
