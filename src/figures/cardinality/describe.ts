import type { Language } from '../../language/language.tsx';
import { baseline, type Setting } from './settings.ts';

/** The live sentence: the shape, its cost beside ResNet's, and what the paper reports for it. */
export function cardinalitySentence(setting: Setting, { t, number, percent }: Language): string {
  const { cardinality: C, pathWidth: d, weights, excess, error } = setting;
  const reference = baseline();
  const values = { C, d, weights, error: number(error, 1), excess: percent(excess, 1) };
  if (C === 1) return t('cardinality.sentenceResNet', values);
  return t('cardinality.sentence', { ...values, gain: number(reference.error - error, 1) });
}
