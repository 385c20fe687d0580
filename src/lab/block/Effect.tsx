import { useLanguage } from '../../language/language.tsx';
import { describeEffect } from './describe-effect.ts';

interface EffectProps {
  readonly off: readonly number[];
  readonly names: readonly string[] | undefined;
  readonly shares: readonly number[] | undefined;
  readonly usual: readonly number[] | undefined;
}

/** What the switched-off paths do to the prediction; before any is off, how to do it. */
export function Effect({ off, names, shares, usual }: EffectProps) {
  const language = useLanguage();
  if (off.length === 0) return language.t('lab.switches.hint');
  return names && shares && usual ? describeEffect(language, { off, names, shares, usual }) : ' ';
}
