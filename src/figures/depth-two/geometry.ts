/** C paths of two or three layers that come together: what joins, and what stays in lanes. */
import type { Language } from '../../language/language.tsx';
import { costBar, costBarHeight } from '../grammar/cost-bar.ts';
import type { Layout, Mark } from '../grammar/mark.ts';
import { type DepthState, weightsOf } from './blocks.ts';
import { boxMarks, laneMarks } from './geometry-boxes.ts';
import { endMarks, endsHeight, wayMarks } from './geometry-ways.ts';
import { type Plan, planOf } from './plan.ts';
import { widthWords } from './width-words.ts';

export function geometry(state: DepthState, width: number, language: Language): Layout {
  const plan = planOf(state, width, language);
  const y = plan.below + endsHeight + 12;
  return {
    width,
    height: y + costBarHeight,
    marks: [
      ...laneMarks(plan),
      ...wayMarks(plan),
      ...plan.rows.flatMap((row) => boxMarks(plan, row)),
      widthWords(plan),
      ...endMarks(plan),
      ...costMarks(plan, y),
    ],
  };
}

function costMarks({ state, language, width }: Plan, y: number): Mark[] {
  const { block, dense } = weightsOf(state);
  const { t, number } = language;
  const words = t('depth-two.weights', { weights: number(block) });
  const reference = t(state.depth === '2' ? 'depth-two.wide' : 'depth-two.dense', { weights: number(dense) });
  return costBar({
    id: 'weights',
    area: { x: 8, y, width: width - 16 },
    value: block,
    reference: dense,
    most: 1.5 * dense,
    words,
    referenceWords: reference,
    says: `${words}. ${reference}.`,
  });
}
