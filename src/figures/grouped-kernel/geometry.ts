/** The channel table of a grouped kernel; beside it the same as wires, or one group's kernels enlarged. */
import type { Language } from '../../language/language.tsx';
import { costBar, costBarHeight } from '../grammar/cost-bar.ts';
import type { Area, Layout } from '../grammar/mark.ts';
import { type Frame, frameOf, type KernelState } from './frame.ts';
import { enlargedMarks } from './geometry-enlarged.ts';
import { tableMarks } from './geometry-table.ts';
import { wireMarks } from './geometry-wires.ts';

export function geometry(state: KernelState, width: number, language: Language): Layout {
  const frame = frameOf(state, width, language);
  const panel = state.open === undefined ? wireMarks(frame) : enlargedMarks(frame, state.open);
  const y = Math.max(frame.square.y + frame.square.height + 26, panel.bottom + 18);
  return {
    width,
    height: y + costBarHeight,
    marks: [...tableMarks(frame), ...panel.marks, ...costMarks(frame, { x: 8, y, width: width - 16 })],
  };
}

function costMarks({ state, language }: Frame, area: Omit<Area, 'height'>) {
  const { dense, kept } = state.table.weights;
  const { t, number } = language;
  const words = t('grouped-kernel.weights', { weights: number(kept) });
  const reference = t('grouped-kernel.dense', { weights: number(dense) });
  return costBar({
    id: 'weights',
    area,
    value: kept,
    reference: dense,
    most: dense,
    words,
    referenceWords: reference,
    says: `${words}. ${reference}.`,
  });
}
