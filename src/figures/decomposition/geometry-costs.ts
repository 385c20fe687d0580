/** Error and count as two bars: more pairs shorten one and lengthen the other. */
import { costBar, costBarHeight } from '../grammar/cost-bar.ts';
import type { Area, Mark } from '../grammar/mark.ts';
import type { Frame } from './state.ts';

/** The error has no reference below its bar. */
const errorHeight = 44;

export const costsHeight = errorHeight + costBarHeight;

export function costMarks({ state, language }: Frame, { x, y, width }: Omit<Area, 'height'>): Mark[] {
  const { t, number, percent } = language;
  const { parts, waiting } = state;
  const [rows, columns] = [parts.matrix.length, parts.matrix[0]?.length ?? 0];
  const words = t('decomposition.numbers', { numbers: number(parts.pairNumbers) });
  const reference = t('decomposition.whole', { numbers: number(parts.numbers) });
  const error = t('decomposition.error', { error: waiting ? '…' : percent(parts.error, parts.error === 0 ? 0 : 1) });
  return [
    ...costBar({
      id: 'error',
      part: 'rest',
      area: { x, y, width },
      value: parts.error,
      most: 1,
      words: error,
      says: `${error}. ${t('decomposition.says.error')}`,
    }),
    ...costBar({
      id: 'numbers',
      area: { x, y: y + errorHeight, width },
      value: parts.pairNumbers,
      reference: parts.numbers,
      most: Math.min(rows, columns) * (rows + columns),
      words,
      referenceWords: reference,
      says: `${words}. ${reference}.`,
    }),
  ];
}
