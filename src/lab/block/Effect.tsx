import { useLanguage } from '../../language/language.tsx';
import { describeEffect, describeMissing } from './describe-effect.ts';

interface EffectProps {
  readonly off: readonly number[];
  /** Paths that are switched off in the address but that this network lacks. */
  readonly missing: readonly number[];
  readonly names: readonly string[] | undefined;
  readonly shares: readonly number[] | undefined;
  readonly usual: readonly number[] | undefined;
}

/** What the switched-off paths do to the prediction; before any is off, how to do it. */
export function Effect({ off, missing, names, shares, usual }: EffectProps) {
  const language = useLanguage();
  const lost = missing.length > 0 ? `${describeMissing(language, missing)} ` : '';
  if (off.length === 0) return lost + language.t('lab.switches.hint');
  return names && shares && usual ? lost + describeEffect(language, { off, names, shares, usual }) : ' ';
}
