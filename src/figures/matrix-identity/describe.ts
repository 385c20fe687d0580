import { written, writtenProducts, writtenSum } from '../../language/arithmetic.ts';
import type { Language } from '../../language/language.tsx';
import type { BothSides } from './identity.ts';

/** The live sentence: both sides, the one that is shown first. */
export function identitySentence(view: 'joined' | 'apart', sides: BothSides, language: Language): string {
  const { t } = language;
  const [first, second] = sides.pieces;
  return t(view === 'joined' ? 'matrix-identity.sentenceJoined' : 'matrix-identity.sentenceApart', {
    terms: writtenProducts(sides.products, language),
    total: written(sides.joined, language),
    first: written(first, language),
    second: written(second, language),
    sums: writtenSum(sides.pieces, language),
    sum: written(sides.sum, language),
  });
}
