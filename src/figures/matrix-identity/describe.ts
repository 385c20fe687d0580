import type { Language } from '../../language/language.tsx';
import type { BothSides, Product } from './identity.ts';

/** A number with a minus sign instead of a hyphen. */
export function written(value: number, { number }: Language): string {
  return number(value).replace('-', '−');
}

/** A sum as it is written: 3 + 8, or 3 − 8. */
export function writtenSum(values: readonly number[], language: Language): string {
  return values
    .map((value, index) => {
      if (index === 0) return written(value, language);
      return `${value < 0 ? '−' : '+'} ${written(Math.abs(value), language)}`;
    })
    .join(' ');
}

/** 1·3 + 2·4, with brackets around negative factors. */
export function writtenProducts(products: readonly Product[], language: Language): string {
  const factor = (value: number) => (value < 0 ? `(${written(value, language)})` : written(value, language));
  return products.map(({ left, right }) => `${factor(left)}·${factor(right)}`).join(' + ');
}

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
