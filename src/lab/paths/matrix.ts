/**
 * The correlations of the terms as a square: of cells, with the numbers written in where there is room, or of whole rows
 * where cells would be too many to walk through.
 */

import { weightColour } from '../../figures/colour/weights.ts';
import { bitmap } from '../../figures/grammar/bitmap.ts';
import type { Card, Cell, Layout, Text } from '../../figures/grammar/mark.ts';
import { fontSize } from '../../figures/grammar/sizes.ts';
import { plain, textWidth } from '../../figures/grammar/text-width.ts';
import type { Language } from '../../language/language.tsx';
import { correlationText } from '../value-text.ts';
import type { Facts } from './facts.ts';
import { pieceName } from './words.ts';

/** Room for the numbers at the left and at the head, and at the right for the edge. */
const HEAD = 24;
const EDGE = 4;
const LARGEST_SIDE = 440;
/** More terms than this are shown row by row. */
const MOST_CELLS = 16;
/** How far the colour goes at r = ±1: the numbers must stay legible on it. */
const STRONGEST = 0.65;
/** The colour of an r is the weights' colour of this. */
export const toned = (r: number): number => r * STRONGEST;

export function showsRows(count: number): boolean {
  return count > MOST_CELLS;
}

interface Terms extends Pick<Facts, 'kind' | 'correlations'> {
  /** The ground of the rows' pictures. */
  readonly onDark?: boolean;
}

export function matrixLayout(terms: Terms, width: number, language: Language): Layout {
  const { correlations } = terms;
  const count = correlations.length;
  const side = Math.min(width - HEAD - EDGE, LARGEST_SIDE);
  const each = side / count;
  const square: Square = {
    x: HEAD + (width - HEAD - EDGE - side) / 2,
    y: HEAD,
    each,
    numbers: numbersShown(count, each),
  };
  const inside = showsRows(count)
    ? correlations.map((_, index) => wholeRow(terms, index + 1, square, language))
    : correlations.flatMap((row, i) =>
        row.map((r, j) => cell(terms, { row: i + 1, column: j + 1, r }, square, language)),
      );
  const heads = square.numbers.flatMap((number) => {
    const middle = (number - 0.5) * each;
    return [
      head(`row.${number}`, number, square.x - 6, square.y + middle, 'end'),
      head(`column.${number}`, number, square.x + middle, HEAD / 2, 'middle'),
    ];
  });
  return { width, height: HEAD + side + 2, marks: [...inside, ...heads] };
}

/** Where the cells stand, how large each is, and which rows and columns have their number written. */
interface Square {
  readonly x: number;
  readonly y: number;
  readonly each: number;
  readonly numbers: readonly number[];
}

interface Entry {
  readonly row: number;
  readonly column: number;
  readonly r: number | undefined;
}

function cell({ kind }: Terms, { row, column, r }: Entry, { x, y, each, numbers }: Square, language: Language): Cell {
  const self = row === column;
  const text = r === undefined ? '–' : self ? '1' : correlationText(language, r);
  const fits = textWidth('−0.00', fontSize.small) + 2 <= each;
  return {
    kind: 'cell',
    id: `r.${row}.${column}`,
    from: [...(numbers.includes(row) ? [`row.${row}`] : []), ...(numbers.includes(column) ? [`column.${column}`] : [])],
    says: says(kind, { row, column, r }, language),
    x: x + (column - 1) * each,
    y: y + (row - 1) * each,
    width: each,
    height: each,
    text: fits ? text : '',
    size: fontSize.small,
    ...(r !== undefined && !self && { value: toned(r) }),
    look: 'band',
  };
}

function says(kind: Facts['kind'], { row, column, r }: Entry, language: Language): string {
  const [first, second] = [pieceName(language, kind, row), pieceName(language, kind, column)];
  if (r === undefined) return language.t('lab.paths.cell.none', { first, second });
  if (row === column) return language.t('lab.paths.cell.self', { piece: first });
  return language.t('lab.paths.cell', { first, second, r: correlationText(language, r) });
}

/** One row as a picture; on it the diagonal is as strong as r = 1. */
function wholeRow(
  { kind, correlations, onDark = false }: Terms,
  row: number,
  { x, y, each, numbers }: Square,
  language: Language,
): Card {
  const values = correlations[row - 1] ?? [];
  return {
    kind: 'card',
    id: `r.${row}`,
    ...(numbers.includes(row) && { from: [`row.${row}`] }),
    says: saysRow(kind, row, values, language),
    x,
    y: y + (row - 1) * each,
    width: each * values.length,
    height: each,
    depth: 0,
    lines: [],
    linesAt: 'inside',
    image: bitmap(values.length, 1, (column) => weightColour(toned(values[column] ?? 0), 1, onDark)),
  };
}

/** With which other term it has the largest r, and with which the smallest. */
function saysRow(
  kind: Facts['kind'],
  row: number,
  values: readonly (number | undefined)[],
  language: Language,
): string {
  const piece = pieceName(language, kind, row);
  const others = values.flatMap((r, index) => (r === undefined || index === row - 1 ? [] : [{ number: index + 1, r }]));
  const [lowest, highest] = [others.toSorted((a, b) => a.r - b.r)[0], others.toSorted((a, b) => b.r - a.r)[0]];
  if (!lowest || !highest) return language.t('lab.paths.row.none', { piece });
  return language.t('lab.paths.row', {
    piece,
    most: pieceName(language, kind, highest.number),
    mostR: correlationText(language, highest.r),
    least: pieceName(language, kind, lowest.number),
    leastR: correlationText(language, lowest.r),
  });
}

/** Every number where there is room for it, else as many as fit evenly. */
function numbersShown(count: number, each: number): number[] {
  const step = [1, 2, 4, 8].find((candidate) => candidate * each >= textWidth('88', fontSize.small) + 6) ?? count;
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step + 1);
}

function head(id: string, number: number, x: number, y: number, anchor: Text['anchor']): Text {
  return { kind: 'text', id, x, y, size: fontSize.small, anchor, label: plain(String(number)), look: 'soft' };
}
