import type { Language } from '../../language/language.tsx';
import { type RelativesState, relatives, type Traits, traitsOf } from './differences.ts';

/** What is written under a module's name: what it has where the two differ. */
export function noteOf({ difference }: RelativesState, side: 'resnext' | 'inception', traits: Traits, { t }: Language) {
  const { paths, width, concatenated, factor } = traits;
  const values = { paths, width, concatenated, factor: factor ?? 1 };
  return t(`inception-resnet.note.${difference}.${side}`, values);
}

/** The live sentence: the difference that is lit, and what both blocks cost. */
export function relativesSentence(state: RelativesState, language: Language): string {
  const { t, number } = language;
  const { resnext, inception } = relatives(state);
  const [ours, theirs] = [traitsOf(resnext), traitsOf(inception)];
  const values = {
    C: ours.paths,
    shape: ours.shapes.join(', '),
    shapes: theirs.shapes.join(', '),
    paths: theirs.paths,
    width: ours.width,
    otherWidth: theirs.width,
    concatenated: ours.concatenated,
    otherConcatenated: theirs.concatenated,
    factor: theirs.factor ?? 1,
    weights: number(ours.weights),
    otherWeights: number(theirs.weights),
    handSet: ours.handSet,
    otherHandSet: theirs.handSet,
  };
  return `${t(`inception-resnet.sentence.${state.difference}`, values)} ${t('inception-resnet.sentence.cost', values)}`;
}
