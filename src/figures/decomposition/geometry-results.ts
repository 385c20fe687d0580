/** The sum of the pairs, and what it leaves over of the kernel. */
import { written, writtenSum } from '../../language/arithmetic.ts';
import type { Mark } from '../grammar/mark.ts';
import { caption, gridCells, sign } from './geometry-grid.ts';
import { below } from './geometry-pairs.ts';
import { SIDE } from './kernels.ts';
import { gap, type Place, type SpatialFrame } from './spatial-frame.ts';
import { sizeOf } from './state.ts';

export function sumMarks(frame: SpatialFrame, at: Place): Mark[] {
  const { state, language, cell, extents } = frame;
  const { pairs, approximation } = state.parts;
  const meaning = (row: number, column: number, value: number) => {
    const terms = pairs.map((pair) => (pair.column[row] ?? 0) * (pair.row[column] ?? 0));
    const total = written(value, language);
    return {
      from: pairs.map((_, index) => `pair${index + 1}.${row}.${column}`),
      says: language.t('decomposition.says.sum', {
        row: row + 1,
        column: column + 1,
        terms: terms.length > 1 ? `${writtenSum(terms, language)} = ${total}` : total,
      }),
    };
  };
  const name = language.t('decomposition.caption.sum');
  return [
    ...gridCells(frame, { id: 'sum', matrix: approximation, ...at, cell, extent: extents.whole, meaning }),
    caption(frame, { id: 'sum.name', ...below(at, cell) }, name, sizeOf(approximation)),
  ];
}

export function restMarks(frame: SpatialFrame, at: Place): Mark[] {
  const { state, language, cell, extents } = frame;
  const { t } = language;
  const { matrix, approximation, rest } = state.parts;
  const taken = (value: number) => (value < 0 ? `(${written(value, language)})` : written(value, language));
  const meaning = (row: number, column: number, value: number) => ({
    part: 'rest',
    from: [`kernel.${row}.${column}`, `sum.${row}.${column}`],
    says: t('decomposition.says.rest', {
      row: row + 1,
      column: column + 1,
      terms: `${written(matrix[row]?.[column] ?? 0, language)} − ${taken(approximation[row]?.[column] ?? 0)}`,
      value: written(value, language),
    }),
  });
  return [
    sign('sign.rest', '+', at.x - gap / 2, at.y + (SIDE * cell) / 2),
    ...gridCells(frame, { id: 'rest', matrix: rest, ...at, cell, extent: extents.whole, meaning }),
    caption(
      frame,
      { id: 'rest.name', part: 'rest', ...below(at, cell) },
      t('decomposition.caption.rest'),
      sizeOf(rest),
    ),
  ];
}
