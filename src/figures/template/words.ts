import type { Language } from '../../language/language.tsx';
import { readingOf } from '../../paper/tables.ts';
import { TEMPLATE_STAGES } from '../../paper/template.ts';
import type { BlockAccount, NetworkAccount, TemplateNetwork } from './account.ts';

/** Rows of Table 1; ours is in no table. */
const paperRows: Readonly<Partial<Record<TemplateNetwork, string>>> = {
  'resnet-50': 'resnet-50-1x64d',
  'resnext-50': 'resnext-50-32x4d',
};

/** `conv2` as in Table 1, or `stage 1` where the paper has no name. */
export function stageName({ network }: NetworkAccount, stage: number, { t }: Language): string {
  const paperName = TEMPLATE_STAGES[stage - 1]?.name;
  return network === 'small' || !paperName ? t('template.stage', { stage }) : paperName;
}

export function blockName(account: NetworkAccount, { stage, number }: BlockAccount, language: Language): string {
  return language.t('template.block', { stage: stageName(account, stage, language), number });
}

/** The network's exact totals, each with the paper's rounded one where it has one. */
export function totals(account: NetworkAccount, { t, number }: Language): string[] {
  const row = paperRows[account.network];
  const exact = [
    t('template.parameters', { count: account.parameters }),
    t('template.multiplyAdds', { count: account.multiplyAdds }),
  ];
  if (!row) return exact;
  const rounded = [
    `${number(readingOf('table1', row, 'parameters').value / 1e6, 1)}×10⁶`,
    `${number(readingOf('table1', row, 'multiplyAdds').value / 1e9, 1)}×10⁹`,
  ];
  return exact.map((words, index) => t('template.withPaper', { words, paper: rounded[index] ?? '' }));
}
