import type { Language } from '../../language/language.tsx';
import { channelsOf, type KernelTable, middleWidth, trained } from './kernel.ts';

/** What is said of a group's square. */
export function sayGroup(table: KernelTable, group: number, opens: boolean, { t }: Language): string {
  const { first, last } = channelsOf(table, group);
  const range = first === last ? String(first) : `${first}–${last}`;
  const says = t(first === last ? 'grouped-kernel.says.single' : 'grouped-kernel.says.group', {
    group,
    range,
    each: table.each,
  });
  return opens ? `${says} ${t('grouped-kernel.says.open')}` : says;
}

/** The live sentence: what an output reads, and what is left of cells and weights. */
export function kernelSentence(table: KernelTable, block: string | undefined, language: Language): string {
  const { t, number, percent } = language;
  const { groups, each, channels, cells, weights } = table;
  const share = cells.kept / cells.all;
  const values = {
    C: groups,
    each,
    channels,
    kept: number(cells.kept),
    all: number(cells.all),
    share: percent(share, shareDigits(share)),
    weights: number(weights.kept),
    dense: number(weights.dense),
  };
  if (block !== undefined) return t('grouped-kernel.sentence.trained', { ...values, model: trained.model, block });
  if (groups === 1) return t('grouped-kernel.sentence.dense', values);
  if (groups === middleWidth) return t('grouped-kernel.sentence.depthwise', values);
  const grouped = t('grouped-kernel.sentence.grouped', values);
  return groups === 2 ? `${grouped} ${t('grouped-kernel.sentence.alexnet')}` : grouped;
}

function shareDigits(share: number): number {
  if (Number.isInteger(share * 100)) return 0;
  return share < 0.01 ? 2 : 1;
}
