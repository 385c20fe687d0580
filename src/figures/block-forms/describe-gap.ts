import type { Language } from '../../language/language.tsx';
import { shortNumber } from '../../language/short-number.ts';
import type { Gap } from '../../reference/gap.ts';
import type { Misplacement } from './block.ts';

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
