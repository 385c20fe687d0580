import { written, writtenProducts } from '../../language/arithmetic.ts';
import type { Language } from '../../language/language.tsx';
import { bottomOf, topOf } from '../grammar/bounds.ts';
import type { Area, Brace, Cell, Layout, Line, Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { type BothSides, bothSides, type Entries, matrices } from './identity.ts';

export interface IdentityState {
  readonly entries: Entries;
  readonly view: 'joined' | 'apart';
}

/** Measures of one width. */
interface Frame {
  readonly state: IdentityState;
  readonly sides: BothSides;
  readonly language: Language;
  readonly width: number;
  readonly cell: number;
  /** Middle of the two pieces, from the left. */
  readonly middles: readonly [number, number];
}

const bracket = 7;
const top = 26;

/**
 * Matrices above, the four products below them, then the sums. Joined or apart, it is the same eight entries and
 * the same four products: only brackets move.
 */
export function geometry(state: IdentityState, width: number, language: Language): Layout {
  const cell = width < 500 ? 34 : 46;
  const reach = Math.min(width / 4, 190);
  const frame: Frame = {
    state,
    sides: bothSides(state.entries),
    language,
    width,
    cell,
    middles: [width / 2 - reach, width / 2 + reach],
  };
  const entries = entryCells(frame);
  const products = productCells(frame);
  const sums = sumCells(frame);
  const marks = [
    ...flowLines(frame, products, sums),
    ...brackets(frame),
    ...names(frame),
    ...entries,
    ...products,
    ...productNames(frame, products),
    ...operators(frame, products, sums),
    ...sums,
  ];
  const total = sums.at(-1);
  return { width, height: (total?.y ?? 0) + (total?.height ?? 0) + 6, marks };
}

/** Place of matrix 0 … 3 (A₁, B₁, A₂, B₂) without its brackets. */
function matrixArea({ state, width, cell, middles }: Frame, matrix: number): Area {
  const isRow = matrix % 2 === 0;
  const piece = matrix < 2 ? 0 : 1;
  const middle = top + 2 * cell;
  const size = isRow ? { width: 2 * cell, height: cell } : { width: cell, height: 2 * cell };
  // Row, brackets, dot and column stand close together around their middle.
  const gap = 2 * bracket + 14;
  if (state.view === 'apart') {
    const left = middles[piece] - (3 * cell + gap) / 2;
    return isRow ? { x: left, y: middle - cell / 2, ...size } : { x: left + 2 * cell + gap, y: middle - cell, ...size };
  }
  const left = width / 2 - (5 * cell + gap) / 2;
  return isRow
    ? { x: left + piece * 2 * cell, y: middle - cell / 2, ...size }
    : { x: left + 4 * cell + gap, y: top + piece * 2 * cell, ...size };
}

function productsTop({ cell }: Frame): number {
  return top + 4 * cell + 46;
}

const partOf = (matrix: number): string => ['A1', 'B1', 'A2', 'B2'][matrix] ?? '';

function entryCells(frame: Frame): Cell[] {
  const { state, cell, language } = frame;
  return state.entries.map((value, index): Cell => {
    const matrix = Math.floor(index / 2);
    const area = matrixArea(frame, matrix);
    const isRow = matrix % 2 === 0;
    const step = (index % 2) * cell;
    return {
      kind: 'cell',
      id: `entry${index}`,
      part: partOf(matrix),
      says: language.t('matrix-identity.entryIs', {
        matrix: matrices[matrix] ?? '',
        place: (index % 2) + 1,
        value: written(value, language),
      }),
      x: area.x + (isRow ? step : 0),
      y: area.y + (isRow ? 0 : step),
      width: cell,
      height: cell,
      text: written(value, language),
      look: 'entry',
    };
  });
}

/** Brackets around each matrix, or around each pair that has become one. */
function brackets(frame: Frame): Brace[] {
  const joined = frame.state.view === 'joined';
  return matrices.flatMap((_, matrix): Brace[] => {
    const area = matrixArea(frame, matrix);
    const isRow = matrix % 2 === 0;
    const other = matrixArea(frame, (matrix + 2) % 4);
    const whole = joined && !isRow ? { ...area, y: Math.min(area.y, other.y), height: area.height * 2 } : area;
    const brace = (side: 'left' | 'right'): Brace => ({
      kind: 'brace',
      id: `bracket.${partOf(matrix)}.${side}`,
      look: 'square',
      side,
      x: side === 'left' ? whole.x - bracket - 1 : whole.x + whole.width + 1,
      y: whole.y - 3,
      width: bracket,
      height: whole.height + 6,
    });
    if (!joined) return [brace('left'), brace('right')];
    if (isRow) return [brace(matrix === 0 ? 'left' : 'right')];
    return matrix === 1 ? [brace('left'), brace('right')] : [];
  });
}

function names(frame: Frame): Text[] {
  const joined = frame.state.view === 'joined';
  return matrices.map((name, matrix): Text => {
    const area = matrixArea(frame, matrix);
    const beside = joined && matrix % 2 === 1;
    return {
      kind: 'text',
      id: `name.${partOf(matrix)}`,
      part: partOf(matrix),
      x: beside ? area.x + area.width + bracket + 8 : area.x + area.width / 2,
      y: beside ? area.y + area.height / 2 : area.y - 13,
      size: fontSize.label,
      anchor: beside ? 'start' : 'middle',
      label: plain(name),
      look: 'strong',
    };
  });
}

function productCells(frame: Frame): Cell[] {
  const { state, sides, language, cell, middles, width } = frame;
  const size = { width: cell * 1.5, height: cell * 0.9 };
  const step = size.width + 20;
  return sides.products.map(({ left, right, value }, index): Cell => {
    const piece = index < 2 ? 0 : 1;
    const middle =
      state.view === 'apart' ? middles[piece] + ((index % 2) - 0.5) * step : width / 2 + (index - 1.5) * step;
    return {
      kind: 'cell',
      id: `product${index}`,
      from: [`entry${piece * 4 + (index % 2)}`, `entry${piece * 4 + 2 + (index % 2)}`],
      says: language.t('matrix-identity.product', {
        left: written(left, language),
        right: written(right, language),
        product: written(value, language),
      }),
      x: middle - size.width / 2,
      y: productsTop(frame),
      ...size,
      text: written(value, language),
      look: 'entry',
    };
  });
}

/** Each product as it is written, above its value. */
function productNames({ sides, language }: Frame, products: readonly Cell[]): Text[] {
  return products.map(
    (product, index): Text => ({
      kind: 'text',
      id: `${product.id}.name`,
      of: product.id,
      x: product.x + product.width / 2,
      y: product.y - 11,
      size: fontSize.small,
      anchor: 'middle',
      label: plain(writtenProducts(sides.products.slice(index, index + 1), language)),
      look: 'soft',
    }),
  );
}

function sumCells(frame: Frame): Cell[] {
  const { state, sides, language, cell, middles, width } = frame;
  const size = { width: cell * 2.2, height: cell };
  const y = productsTop(frame) + cell * 0.9 + 38;
  const pieces = sides.pieces.map(
    (value, piece): Cell => ({
      kind: 'cell',
      id: `piece${piece}`,
      part: `path${piece + 1}`,
      from: [`product${2 * piece}`, `product${2 * piece + 1}`],
      origin: 'total',
      says: language.t('matrix-identity.part', {
        matrices: piece === 0 ? 'A₁B₁' : 'A₂B₂',
        terms: writtenProducts(sides.products.slice(2 * piece, 2 * piece + 2), language),
        sum: written(value, language),
      }),
      x: (middles[piece] ?? 0) - size.width / 2,
      y,
      ...size,
      text: written(value, language),
      role: 'sum',
      look: 'entry',
    }),
  );
  const apart = state.view === 'apart';
  const total: Cell = {
    kind: 'cell',
    id: 'total',
    part: 'sum',
    from: apart ? ['piece0', 'piece1'] : sides.products.map((_, index) => `product${index}`),
    says: apart
      ? language.t('matrix-identity.totalApart', { total: written(sides.sum, language) })
      : language.t('matrix-identity.totalJoined', { total: written(sides.joined, language) }),
    x: width / 2 - size.width / 2,
    y: y + cell + 34,
    ...size,
    text: written(apart ? sides.sum : sides.joined, language),
    role: 'sum',
    look: 'result',
  };
  return apart ? [...pieces, total] : [total];
}

/** Dots between matrices and plus signs between products and between pieces. */
function operators(frame: Frame, products: readonly Cell[], sums: readonly Cell[]): Text[] {
  const { state } = frame;
  const sign = (id: string, text: string, x: number, y: number): Text => ({
    kind: 'text',
    id,
    x,
    y,
    size: fontSize.large,
    anchor: 'middle',
    label: plain(text),
    look: 'soft',
  });
  const between = (id: string, left: Cell | undefined, right: Cell | undefined): Text[] => {
    if (!left || !right) return [];
    return [sign(id, '+', (left.x + left.width + right.x) / 2, left.y + left.height / 2)];
  };
  const dots = (state.view === 'apart' ? [0, 2] : [2]).map((matrix) => {
    const row = matrixArea(frame, matrix);
    return sign(`dot${matrix}`, '·', row.x + row.width + bracket + 7, row.y + row.height / 2);
  });
  const gaps = state.view === 'apart' ? [0, 2] : [0, 1, 2];
  return [
    ...dots,
    ...gaps.flatMap((index) => between(`plus${index}`, products[index], products[index + 1])),
    ...(sums.length === 3 ? between('plus.pieces', sums[0], sums[1]) : []),
  ];
}

/** From each product to the sum that it enters. */
function flowLines(frame: Frame, products: readonly Cell[], sums: readonly Cell[]): Mark[] {
  const total = sums.at(-1);
  const line = (from: Cell, to: Cell): Line => ({
    kind: 'line',
    id: `flow.${from.id}`,
    points: [bottomOf(from), topOf(to)],
    look: 'flow',
    curve: 'smooth',
    arrow: false,
    ends: [from.id, to.id],
  });
  if (!total) return [];
  if (frame.state.view === 'joined') return products.map((product) => line(product, total));
  const pieces = sums.slice(0, 2);
  return [
    ...products.flatMap((product, index) => {
      const piece = pieces[index < 2 ? 0 : 1];
      return piece ? [line(product, piece)] : [];
    }),
    ...pieces.map((piece) => line(piece, total)),
  ];
}
