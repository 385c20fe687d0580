import type { Language } from '../../language/language.tsx';
import { costBar, costBarHeight } from '../grammar/cost-bar.ts';
import type { Layout } from '../grammar/mark.ts';
import { type FormsState, weightsOf } from './block.ts';
import { boxMarks, laneMarks } from './geometry-boxes.ts';
import { matrixMarks } from './geometry-matrices.ts';
import { type Plan, planOf } from './geometry-plan.ts';
import { inputCard, throughMarks, wayMarks } from './geometry-ways.ts';

/** The block in the state's form, its matrices, and what it costs. */
export function geometry(state: FormsState, width: number, language: Language): Layout {
  const plan = planOf(state, width, language);
  const matrices = matrixMarks(plan);
  const { lanes, stack } = laneMarks(plan);
  const cost = costMarks(plan, matrices.bottom + 22);
  return {
    width,
    height: matrices.bottom + 22 + costBarHeight,
    marks: [
      ...lanes,
      inputCard(plan),
      ...wayMarks(plan),
      ...stack,
      ...boxMarks(plan),
      ...throughMarks(plan),
      ...matrices.marks,
      ...cost,
    ],
  };
}

function costMarks({ state, language, width }: Plan, y: number) {
  const { block, resnet } = weightsOf(state);
  const { t, number } = language;
  const weights = t('block-forms.weights', { weights: number(block) });
  const reference = t('block-forms.resnet', { weights: number(resnet) });
  return costBar({
    id: 'weights',
    area: { x: 8, y, width: width - 16 },
    value: block,
    reference: resnet,
    most: Math.max(block, 2 * resnet),
    words: weights,
    referenceWords: reference,
    says: `${weights}. ${reference}.`,
  });
}
