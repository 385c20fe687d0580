/** The neuron of Eq. 1 grows into the block of Eq. 3, from top to bottom. */
import type { Language } from '../../language/language.tsx';
import { formulaLines } from '../grammar/formula-line.ts';
import type { Junction, Layout, Tint } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { formulaOf } from './formula.ts';
import { type Frame, frameOf } from './frame.ts';
import { inputMarks } from './input.ts';
import { layerMarks, operationMarks } from './operations.ts';
import { type BlockState, since } from './stills.ts';
import { sumMarks } from './sum.ts';

export function geometry(state: BlockState, width: number, language: Language): Layout {
  const frame = frameOf(state, width, language);
  const operations = operationMarks(frame);
  const { marks: sum, sum: junction, bottom } = sumMarks(frame);
  const formula = formulaLines(formulaOf(state.still), { width, y: bottom + 28, size: fontSize.large, gap: 1 });
  return {
    width,
    height: formula.bottom,
    marks: [
      ...tints(frame, junction),
      ...inputMarks(frame, operations),
      ...operations,
      ...layerMarks(frame, operations),
      ...sum,
      ...formula.marks,
    ],
  };
}

/** Grounds of the steps. Once the boxes read all of x, splitting is what happens inside them. */
function tints({ state, room, input, body, language }: Frame, sum: Junction): Tint[] {
  const band = (step: Tint['step'], y: number, height: number): Tint => ({
    kind: 'tint',
    id: `tint.${step}`,
    part: step,
    step,
    label: language.t(`figure.step.${step}`),
    x: 0,
    y,
    width: room,
    height,
  });
  const aggregate = band('aggregate', sum.y - 14, sum.height + 24);
  if (since(state, 'whole')) return [aggregate];
  const split = band('split', 0, input.y + input.height + 8);
  return [split, band('transform', split.height + 4, body.y + body.height + 8 - split.height - 4), aggregate];
}
