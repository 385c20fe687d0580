import type { Language } from '../../language/language.tsx';
import type { Misplacement } from './block.ts';
import type { Gap } from './trained.ts';

/** How far the forms are apart on the picture, in numbers and in steps of float32. */
export function gapSentence(
  gaps: Readonly<Record<'a' | 'b', Gap>>,
  channel: number,
  misplaced: Misplacement,
  language: Language,
): string {
  const { t, number } = language;
  const worst = gaps.a.largest >= gaps.b.largest ? gaps.a : gaps.b;
  const values = {
    largest: shortNumber(worst.largest, language),
    steps: number(worst.steps),
    peak: number(worst.peak, 2),
    channel: channel + 1,
    others: shortNumber(gaps.b.largest, language),
  };
  if (misplaced !== 'none') return t('block-forms.trained.unequal', values);
  return t(worst.largest === 0 ? 'block-forms.trained.identical' : 'block-forms.trained.equal', values);
}

/** 0.84, or 4.8×10⁻⁷ where a plain number would be all zeros. */
export function shortNumber(value: number, { number }: Language): string {
  if (value === 0 || value >= 0.01) return number(value, value === 0 ? 0 : 2);
  const exponent = Math.floor(Math.log10(value));
  const raised = String(exponent).replace(/./g, (sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? sign)));
  return `${number(value / 10 ** exponent, 1)}×10${raised}`;
}
