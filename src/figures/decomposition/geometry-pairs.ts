/** The kernel, and the pairs: a column at the left, a row above, and the table of their products. */
import { written, writtenProducts } from '../../language/arithmetic.ts';
import type { Mark } from '../grammar/mark.ts';
import { caption, gridCells, sign } from './geometry-grid.ts';
import { largestEntry, SIDE } from './kernels.ts';
import { gap, type Place, type SpatialFrame, seam } from './spatial-frame.ts';
import { sizeOf } from './state.ts';

export function kernelMarks(frame: SpatialFrame, { x, y }: Place): Mark[] {
  const { state, language, cell, extents } = frame;
  const { matrix } = state.parts;
  const { t } = language;
  const editable = state.kernel !== 'trained';
  const meaning = (row: number, column: number, value: number) => ({
    part: 'kernel',
    says: t(editable ? 'decomposition.says.entry' : 'decomposition.says.weight', {
      row: row + 1,
      column: column + 1,
      value: written(value, language),
    }),
    ...(editable && {
      adjust: { value, min: -largestEntry, max: largestEntry, step: 1, axis: 'y' as const, pixels: 8 },
    }),
  });
  return [
    ...gridCells(frame, { id: 'kernel', matrix, x, y, cell, extent: extents.whole, meaning }),
    caption(
      frame,
      { id: 'kernel.name', part: 'kernel', ...below({ x, y }, cell) },
      t('decomposition.caption.kernel'),
      sizeOf(matrix),
    ),
  ];
}

export function pairMarks(frame: SpatialFrame, index: number, { x, y }: Place): Mark[] {
  const { state, language, cell } = frame;
  const pair = index + 1;
  const grid = { x: x + cell + seam, y: y + cell + seam };
  const isExact = state.parts.error === 0 && !state.waiting;
  const { column, row } = state.parts.pairs[index] ?? { column: [], row: [] };
  const products = column.map((one) => row.map((other) => one * other));
  return [
    sign(`sign${pair}`, index > 0 ? '+' : isExact ? '=' : '≈', x - gap / 2 + 2, grid.y + (SIDE * cell) / 2),
    ...stripCells(frame, 'column', pair, { x, y: grid.y }, column),
    ...stripCells(frame, 'row', pair, { x: grid.x, y }, row),
    ...gridCells(frame, {
      id: `pair${pair}`,
      matrix: products,
      ...grid,
      cell,
      extent: frame.extents.whole,
      meaning: (place, other, value) => ({
        from: [`column${pair}.${place}.0`, `row${pair}.0.${other}`],
        origin: `kernel.${place}.${other}`,
        says: language.t('decomposition.says.product', {
          pair,
          worked: writtenProducts([{ left: column[place] ?? 0, right: row[other] ?? 0, value }], language),
          value: written(value, language),
        }),
      }),
    }),
    caption(
      frame,
      { id: `pair${pair}.name`, ...below(grid, cell) },
      language.t('decomposition.caption.pair', { pair }),
      sizeOf(products),
    ),
  ];
}

/** The numbers of a pair that are kept: its column or its row. */
function stripCells(frame: SpatialFrame, side: 'column' | 'row', pair: number, at: Place, values: readonly number[]) {
  const { language, cell, extents } = frame;
  const isColumn = side === 'column';
  return gridCells(frame, {
    id: `${side}${pair}`,
    matrix: isColumn ? values.map((value) => [value]) : [values],
    ...at,
    cell,
    extent: extents.pairs,
    meaning: (row, column, value) => ({
      part: `${side}${pair}`,
      look: 'result',
      origin: `kernel.${row}.${column}`,
      says: language.t(`decomposition.says.${side}`, {
        pair,
        place: (isColumn ? row : column) + 1,
        value: written(value, language),
      }),
    }),
  });
}

/** Where the name of a grid stands. */
export function below({ x, y }: Place, cell: number): Place {
  return { x: x + (SIDE * cell) / 2, y: y + SIDE * cell + 13 };
}
