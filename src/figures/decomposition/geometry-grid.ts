/** Grids of numbers, and what is written around them. */
import { written } from '../../language/arithmetic.ts';
import type { Language } from '../../language/language.tsx';
import { shortNumber } from '../../language/short-number.ts';
import type { Cell, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import type { Frame } from './state.ts';
import type { Matrix } from './svd.ts';

interface Grid {
  readonly id: string;
  readonly matrix: Matrix;
  readonly x: number;
  readonly y: number;
  readonly cell: number;
  /** The number whose colour is strongest. */
  readonly extent: number;
  /** What an entry means, by its row and column from 0. */
  readonly meaning: (row: number, column: number, value: number) => Meaning;
}

type Meaning = Pick<Cell, 'part' | 'from' | 'says' | 'adjust' | 'origin'> & Partial<Pick<Cell, 'look'>>;

/** Full colour would hide the numbers that stand on it. */
const strongest = 0.45;

/** One cell per entry, `id.row.column`; empty while the numbers are waited for. */
export function gridCells({ state, language }: Frame, grid: Grid): Cell[] {
  const { id, matrix, x, y, cell, extent, meaning } = grid;
  return matrix.flatMap((line, row) =>
    line.map((value, column): Cell => {
      const { says, ...rest } = meaning(row, column, value);
      return {
        kind: 'cell',
        id: `${id}.${row}.${column}`,
        ...(!state.waiting && says !== undefined && { says }),
        x: x + column * cell,
        y: y + row * cell,
        width: cell,
        height: cell,
        text: state.waiting ? '' : entryText(value, language),
        size: fontSize.small,
        value: extent > 0 ? (strongest * value) / extent : 0,
        look: 'entry',
        ...rest,
      };
    }),
  );
}

/** Whole numbers as they are, others with as many decimals as a cell has room for. */
export function entryText(value: number, language: Language): string {
  if (Number.isInteger(value)) return written(value, language);
  const digits = Math.abs(value) < 10 ? 2 : 1;
  const rounded = Number(value.toFixed(digits));
  return language.number(rounded === 0 ? 0 : rounded, digits).replace('-', '−');
}

/** A name below a grid, with the size of what stands in it. */
export function caption(
  frame: Frame,
  place: { readonly id: string; readonly part?: string; readonly x: number; readonly y: number },
  name: string,
  size?: number,
): Text {
  const { state, language } = frame;
  const words =
    size === undefined || state.waiting
      ? name
      : language.t('decomposition.caption.sized', { name, size: sizeText(clean(size), language) });
  return { kind: 'text', size: fontSize.small, anchor: 'middle', label: plain(words), look: 'soft', ...place };
}

/** Between grids. */
export function sign(id: string, symbol: string, x: number, y: number): Text {
  return { kind: 'text', id, x, y, size: fontSize.large, anchor: 'middle', label: plain(symbol), look: 'soft' };
}

function sizeText(size: number, language: Language): string {
  return Number.isInteger(size) ? written(size, language) : shortNumber(size, language);
}

/** Root and square have left crumbs. */
function clean(size: number): number {
  return Number(size.toFixed(9));
}
