/** The four products and the sums that they enter. */

import { written, writtenProducts } from '../../language/arithmetic.ts';
import { bottomOf, topOf } from '../grammar/bounds.ts';
import type { Cell, Line, Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { bracket, type Frame, matrixArea, productsTop } from './geometry-frame.ts';

export function productCells(frame: Frame): Cell[] {
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
export function productNames({ sides, language }: Frame, products: readonly Cell[]): Text[] {
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

export function sumCells(frame: Frame): Cell[] {
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
export function operators(frame: Frame, products: readonly Cell[], sums: readonly Cell[]): Text[] {
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
export function flowLines(frame: Frame, products: readonly Cell[], sums: readonly Cell[]): Mark[] {
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
