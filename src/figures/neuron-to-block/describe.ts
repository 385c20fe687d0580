import { blockWeights, TEMPLATE_WIDTH } from '../../graph/budget.ts';
import type { Language } from '../../language/language.tsx';
import { type BlockState, inputs, pathWidth } from './stills.ts';

/** The live sentence: what has changed in this still. */
export function growthSentence({ still, cardinality: C }: BlockState, { t }: Language): string {
  const { all: weights } = blockWeights(C, pathWidth);
  return t(`neuron-to-block.sentence.${still}`, { C, D: inputs, d: pathWidth, width: TEMPLATE_WIDTH, weights });
}
