/** A neuron from left to right: pieces of x, weights, products, sum (paper Fig. 2, left). */
import { written, writtenProducts } from '../../language/arithmetic.ts';
import type { Language } from '../../language/language.tsx';
import { leftOf, rightOf } from '../grammar/bounds.ts';
import type { Adjustment, Brace, Cell, Layout, Line, Mark, Slice } from '../grammar/mark.ts';
import { subscript } from '../grammar/text-width.ts';
import { formulaMarks } from './formula.ts';
import { limits, type NeuronState, reached, termsOf } from './neuron.ts';
import { cellOf, type Frame, placesOf } from './places.ts';
import { resultMarks } from './result.ts';
import { tintMarks } from './tints.ts';

export function geometry(state: NeuronState, width: number, language: Language): Layout {
  const frame: Frame = { state, places: placesOf(state, width), language };
  const pieces = pieceMarks(frame);
  const weights = reached(state, 'transform') ? weightMarks(frame) : [];
  const products = reached(state, 'transform') ? productMarks(frame) : [];
  const result = reached(state, 'aggregate') ? resultMarks(frame, products) : { marks: [], bottom: 0 };
  const bottom = Math.max(frame.places.bottom, result.bottom) + 10;
  const formula = formulaMarks(frame, bottom + 18);
  return {
    width,
    height: formula.bottom,
    marks: [
      ...tintMarks(frame, bottom),
      ...edges(frame, pieces, weights, products),
      ...brackets(frame),
      ...pieces,
      ...weights,
      ...products,
      ...result.marks,
      ...formula.marks,
    ],
  };
}

function adjustment(value: number): Adjustment {
  return { value, min: -limits.value, max: limits.value, step: 1, axis: 'y', pixels: 8 };
}

/** x_1 … x_D, side by side as one vector until they are split. */
function pieceMarks({ state, places, language }: Frame): Slice[] {
  return state.inputs.map((value, index): Slice => {
    const name = `x${subscript(index + 1)}`;
    return {
      kind: 'slice',
      id: `x${index + 1}`,
      part: `x${index + 1}`,
      says: language.t('neuron.input', { name, value: written(value, language) }),
      adjust: adjustment(value),
      ...cellOf(places, 0, places.pieces[index] ?? 0),
      lines: [[{ text: name, role: 'x' }, { text: ` = ${written(value, language)}` }]],
      role: 'x',
    };
  });
}

/** Square brackets while x is one vector. */
function brackets({ state, places }: Frame): Brace[] {
  if (reached(state, 'split')) return [];
  const { x, width } = cellOf(places, 0, 0);
  const top = places.pieces[0] ?? 0;
  const height = places.cell * state.inputs.length + 6;
  return (['left', 'right'] as const).map((side) => ({
    kind: 'brace',
    id: `bracket.${side}`,
    part: 'x',
    look: 'square',
    side,
    x: side === 'left' ? x - 7 : x + width + 1,
    y: top - 3,
    width: 6,
    height,
  }));
}

function weightMarks({ state, places, language }: Frame): Cell[] {
  return state.weights.map((value, index): Cell => {
    const name = `w${subscript(index + 1)}`;
    return {
      kind: 'cell',
      id: `w${index + 1}`,
      part: `w${index + 1}`,
      says: language.t('neuron.weight', { name, value: written(value, language) }),
      adjust: adjustment(value),
      origin: `x${index + 1}`,
      ...cellOf(places, 1, places.rows[index] ?? 0),
      text: `${name} = ${written(value, language)}`,
      look: 'entry',
    };
  });
}

function productMarks({ state, places, language }: Frame): Cell[] {
  return termsOf(state).map((term, index): Cell => {
    const value = written(term.value, language);
    const worked = writtenProducts([term], language);
    const number = index + 1;
    return {
      kind: 'cell',
      id: `product${number}`,
      part: `product${number}`,
      from: [`x${number}`, `w${number}`],
      says: language.t('neuron.product', { name: `w${subscript(number)}x${subscript(number)}`, worked, value }),
      origin: `x${number}`,
      ...cellOf(places, 2, places.rows[index] ?? 0),
      text: places.width < 500 ? value : `${worked} = ${value}`,
      look: 'entry',
    };
  });
}

/** From each piece over its weight to its product, as strong as the weight. */
function edges({ state }: Frame, pieces: readonly Slice[], weights: readonly Cell[], products: readonly Cell[]) {
  return products.flatMap((product, index): Mark[] => {
    const [piece, weight] = [pieces[index], weights[index]];
    if (!piece || !weight) return [];
    const edge = (from: Slice | Cell, to: Cell): Line => ({
      kind: 'line',
      id: `edge.${from.id}.${to.id}`,
      part: `product${index + 1}`,
      points: [rightOf(from), leftOf(to)],
      look: 'edge',
      curve: 'straight',
      arrow: false,
      origin: piece.id,
      value: strength(state.weights[index] ?? 0),
      ends: [from.id, to.id],
    });
    return [edge(piece, weight), edge(weight, product)];
  });
}

/** How strong a line looks: small weights must be seen, too, and 0 must not. */
function strength(weight: number): number {
  return weight === 0 ? 0 : Math.sign(weight) * (0.3 + (0.7 * Math.abs(weight)) / limits.value);
}
