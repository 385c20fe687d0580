import { union } from '../grammar/bounds.ts';
import type { Step, Tint } from '../grammar/mark.ts';
import { reached } from './neuron.ts';
import { cellOf, type Frame } from './places.ts';

/** First and last column of each step. */
const spans: Readonly<Record<Step, readonly [number, number]>> = {
  split: [0, 0],
  transform: [1, 2],
  aggregate: [3, 4],
};

const pad = 7;

/** The grounds of the steps that have been taken. */
export function tintMarks({ state, places, language }: Frame, bottom: number): Tint[] {
  return (['split', 'transform', 'aggregate'] as const)
    .filter((step) => reached(state, step))
    .map((step): Tint => {
      const [first, last] = spans[step];
      const area = union([cellOf(places, first, 0), cellOf(places, last, 0)]);
      return {
        kind: 'tint',
        id: `tint.${step}`,
        part: step,
        step,
        label: language.t(`figure.step.${step}`),
        x: area.x - pad,
        y: 0,
        width: area.width + 2 * pad,
        height: bottom,
      };
    });
}
