import type { Language } from '../../language/language.tsx';
import { shortNumber } from '../../language/short-number.ts';
import type { Gap } from '../../reference/gap.ts';
import type { KernelTable } from './kernel.ts';

/** How far the grouped layer and its dense twin are apart, and what the zeros cost. */
export function gapSentence(gap: Gap, { each, times }: KernelTable, language: Language): string {
  const { t, number } = language;
  const values = {
    channel: gap.channel + 1,
    group: Math.floor(gap.channel / each) + 1,
    largest: shortNumber(gap.largest, language),
    steps: number(gap.steps),
    peak: number(gap.peak, 2),
    times: number(times),
  };
  const compared = t(gap.largest === 0 ? 'grouped-kernel.gap.none' : 'grouped-kernel.gap.rounding', values);
  return `${compared} ${t('grouped-kernel.gap.cost', values)}`;
}
