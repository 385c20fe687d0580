/** Where the columns and rows of the neuron lie. */
import type { Language } from '../../language/language.tsx';
import type { Area } from '../grammar/mark.ts';
import { type NeuronState, reached } from './neuron.ts';

interface Places {
  readonly width: number;
  /** Height of pieces, weights and products. */
  readonly cell: number;
  /** x_i, w_i, w_i·x_i, Σ, result. */
  readonly columns: readonly Pick<Area, 'x' | 'width'>[];
  /** Upper edge of each row of weights and products. */
  readonly rows: readonly number[];
  /** Upper edges of the pieces of x: close together while x is whole. */
  readonly pieces: readonly number[];
  /** Middle of all rows, and where the rows end. */
  readonly middle: number;
  readonly bottom: number;
}

/** What every part of the drawing needs to know. */
export interface Frame {
  readonly state: NeuronState;
  readonly places: Places;
  readonly language: Language;
}

/** Room for the name of a step. */
const head = 28;
const margin = 9;

export function placesOf(state: NeuronState, width: number): Places {
  const small = width < 500;
  const cell = small ? 34 : 40;
  const pitch = cell + (small ? 10 : 14);
  const count = state.inputs.length;
  const rows = state.inputs.map((_, index) => head + index * pitch);
  const bottom = head + (count - 1) * pitch + cell;
  const middle = (head + bottom) / 2;
  const whole = middle - (count * cell) / 2;
  return {
    width,
    cell,
    columns: columnsOf(width, small ? [62, 58, 44, 28, 52] : [84, 84, 128, 32, 76]),
    rows,
    pieces: reached(state, 'split') ? rows : rows.map((_, index) => whole + index * cell),
    middle,
    bottom,
  };
}

/** Columns of these widths with equal gaps, at most 760 pixels in all. */
function columnsOf(width: number, widths: readonly number[]): Pick<Area, 'x' | 'width'>[] {
  const room = Math.min(width, 760) - 2 * margin;
  const gap = (room - widths.reduce((sum, each) => sum + each, 0)) / (widths.length - 1);
  let x = (width - room) / 2;
  return widths.map((each) => {
    const column = { x, width: each };
    x += each + gap;
    return column;
  });
}

/** A cell of one column in one row. */
export function cellOf(places: Places, column: number, y: number): Area {
  const { x, width } = places.columns[column] ?? { x: 0, width: 0 };
  return { x, y, width, height: places.cell };
}
