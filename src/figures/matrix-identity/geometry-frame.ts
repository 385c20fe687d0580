/** Measures of the drawing, and where its matrices stand. */
import type { Language } from '../../language/language.tsx';
import type { Area } from '../grammar/mark.ts';
import type { BothSides, Entries } from './identity.ts';

export interface IdentityState {
  readonly entries: Entries;
  readonly view: 'joined' | 'apart';
}

/** Measures of one width. */
export interface Frame {
  readonly state: IdentityState;
  readonly sides: BothSides;
  readonly language: Language;
  readonly width: number;
  readonly cell: number;
  /** Middle of the two pieces, from the left. */
  readonly middles: readonly [number, number];
}

export const bracket = 7;
export const top = 26;

/** Place of matrix 0 … 3 (A₁, B₁, A₂, B₂) without its brackets. */
export function matrixArea({ state, width, cell, middles }: Frame, matrix: number): Area {
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

/** Upper edge of the row of products. */
export function productsTop({ cell }: Frame): number {
  return top + 4 * cell + 46;
}
