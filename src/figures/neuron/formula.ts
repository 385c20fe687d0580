import { written, writtenProducts } from '../../language/arithmetic.ts';
import { type FormulaPiece, formulaLines } from '../grammar/formula-line.ts';
import type { Mark } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { reached, sumOf, termsOf } from './neuron.ts';
import type { Frame } from './places.ts';

/** The sum written out under the drawing, one piece for each term: a term lights its edge and the other way round. */
export function formulaMarks(frame: Frame, y: number): { marks: Mark[]; bottom: number } {
  const pieces = reached(frame.state, 'aggregate') ? piecesOf(frame) : [];
  return formulaLines(pieces, { width: frame.places.width, y, size: fontSize.label + 1, gap: 6 });
}

function piecesOf({ state, language }: Frame): FormulaPiece[] {
  const terms = termsOf(state);
  const products = terms.map((term, index): FormulaPiece => {
    const text = `${index === 0 ? '' : '+ '}${writtenProducts([term], language)}`;
    return { id: `term${index + 1}`, text, part: `product${index + 1}`, of: `product${index + 1}` };
  });
  return [...products, { id: 'equals', text: `= ${written(sumOf(terms), language)}`, part: 'sum', of: 'total' }];
}
