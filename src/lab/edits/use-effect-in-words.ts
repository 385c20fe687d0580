import { useLanguage } from '../../language/language.tsx';
import type { Edit } from '../../share/edits.ts';
import { describeEffect, describeMissing } from './describe-edits.ts';

interface EffectProps {
  readonly edits: readonly Edit[];
  /** Edits of parts that this network lacks. */
  readonly missing: readonly Edit[];
  readonly names: readonly string[] | undefined;
  readonly shares: readonly number[] | undefined;
  readonly usual: readonly number[] | undefined;
}

/** What the edits do to the prediction; before there are any, how to make one. */
export function useEffectInWords({ edits, missing, names, shares, usual }: EffectProps): string {
  const language = useLanguage();
  const lost = missing.length > 0 ? `${describeMissing(language, missing)} ` : '';
  if (edits.length === 0) return lost + language.t('lab.edits.hint');
  return names && shares && usual ? lost + describeEffect(language, { edits, names, shares, usual }) : ' ';
}
