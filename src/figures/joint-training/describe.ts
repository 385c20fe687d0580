/** What is switched, and what the network and the average then say. */
import { classes, className } from '../../language/class-name.ts';
import type { Language } from '../../language/language.tsx';
import { answerOf } from '../../reference/softmax.ts';
import { networkLabel } from '../live/trained-networks.ts';
import { allBlocks, blocks, cardinality } from './experiment.ts';
import { averageShares, type JointState, settingOf, wholeShares } from './state.ts';

export function jointSentence(state: JointState, language: Language): string {
  const { answers } = state;
  const rest = answers ? [jointAnswer(state, language), averageAnswer(state, language)] : [waiting(state, language)];
  return [setting(state, language), ...rest].filter((part) => part !== '').join(' ');
}

/** "cat" and "91.2%". */
export function answerWords(shares: readonly number[], { t, percent }: Language): { name: string; share: string } {
  const { place, share } = answerOf(shares);
  return { name: className(t, classes[place] ?? ''), share: percent(share, 1) };
}

function setting({ scope, off }: JointState, { t }: Language): string {
  const on = cardinality - off.length;
  if (scope === allBlocks) return t('joint-training.sentence.all', { blocks: blocks.length, on, all: cardinality });
  return t('joint-training.sentence.one', { block: scope, on, all: cardinality });
}

function waiting({ kept }: JointState, { t }: Language): string {
  return t('joint-training.sentence.waiting', { count: kept.length });
}

function jointAnswer(state: JointState, language: Language): string {
  const { joint } = state.answers ?? {};
  const whole = wholeShares(state);
  // An answer to the switches as they were before says nothing of them as they are.
  if (joint?.setting !== settingOf(state.scope, state.off) || !whole) return '';
  const now = answerWords(joint.shares, language);
  if (state.off.length === 0) return language.t('joint-training.sentence.whole', now);
  const before = answerWords(whole, language);
  return language.t('joint-training.sentence.switched', { ...now, before: before.name, beforeShare: before.share });
}

function averageAnswer(state: JointState, language: Language): string {
  const { kept, networks } = state;
  const shares = averageShares(state, kept);
  if (!shares) return '';
  const answer = answerWords(shares, language);
  const only = kept.length === 1 ? networks.find(({ name }) => name === kept[0]) : undefined;
  if (only) return language.t('joint-training.sentence.single', { ...answer, network: networkLabel(only) });
  return language.t('joint-training.sentence.average', { ...answer, count: kept.length });
}
