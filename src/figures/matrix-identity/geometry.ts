import type { Language } from '../../language/language.tsx';
import type { Layout } from '../grammar/mark.ts';
import type { Frame, IdentityState } from './geometry-frame.ts';
import { brackets, entryCells, names } from './geometry-matrices.ts';
import { flowLines, operators, productCells, productNames, sumCells } from './geometry-sums.ts';
import { bothSides } from './identity.ts';

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
