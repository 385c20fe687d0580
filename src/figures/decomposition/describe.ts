import type { Language } from '../../language/language.tsx';
import type { DecompositionState } from './state.ts';
import { channelsOf, trained } from './trained.ts';

/** The live sentence: what is taken apart and how far, the error, and the count of numbers. */
export function decompositionSentence(state: DecompositionState, language: Language): string {
  const { t, number, percent } = language;
  const { view, waiting } = state;
  const { rank, error, numbers, pairNumbers } = state.parts;
  const values = {
    what: nameOf(state, language),
    rank,
    error: percent(error, 1),
    numbers: number(numbers),
    pairNumbers: number(pairNumbers),
  };
  const count = t(pairNumbers < numbers ? 'decomposition.sentence.fewer' : 'decomposition.sentence.more', values);
  if (waiting) return t('decomposition.sentence.waiting', values);
  return `${t(`decomposition.sentence.${view}.${error === 0 ? 'exact' : 'near'}`, values)} ${count}`;
}

function nameOf({ view, kernel, slice, parts }: DecompositionState, { t }: Language): string {
  if (view === 'channel') {
    const [outputs, inputs] = [parts.matrix.length, parts.matrix[0]?.length ?? 0];
    return t('decomposition.what.matrix', { block: trained.block, outputs, inputs });
  }
  if (kernel === 'trained') {
    return t('decomposition.what.trained', { block: trained.block, kernel: slice, ...channelsOf(slice) });
  }
  return t(`decomposition.what.${kernel}`);
}
