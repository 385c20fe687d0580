import type { Language } from './language.tsx';

/** Two factors and what they make. */
export interface Product {
  readonly left: number;
  readonly right: number;
  readonly value: number;
}

/** A number with a minus sign instead of a hyphen. */
export function written(value: number, { number }: Pick<Language, 'number'>): string {
  return number(value).replace('-', '−');
}

/** A sum as it is written: 3 + 8, or 3 − 8. */
export function writtenSum(values: readonly number[], language: Pick<Language, 'number'>): string {
  return values
    .map((value, index) => {
      if (index === 0) return written(value, language);
      return `${value < 0 ? '−' : '+'} ${written(Math.abs(value), language)}`;
    })
    .join(' ');
}

/** 1·3 + 2·4, with brackets around negative factors. */
export function writtenProducts(products: readonly Product[], language: Pick<Language, 'number'>): string {
  const factor = (value: number) => (value < 0 ? `(${written(value, language)})` : written(value, language));
  return products.map(({ left, right }) => `${factor(left)}·${factor(right)}`).join(' + ');
}
