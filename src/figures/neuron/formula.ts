import { written, writtenProducts } from '../../language/arithmetic.ts';
import type { Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain, textWidth } from '../grammar/text-width.ts';
import { reached, sumOf, termsOf } from './neuron.ts';
import type { Frame } from './places.ts';

interface Piece {
  readonly id: string;
  readonly text: string;
  readonly part?: string;
  /** The mark that it stands for. */
  readonly of?: string;
}

const size = fontSize.label + 1;
const lineStep = 24;

/** The sum written out under the drawing, one piece of text for each term: a term lights its edge and the other way round. */
export function formulaMarks(frame: Frame, y: number): { marks: Mark[]; bottom: number } {
  if (!reached(frame.state, 'aggregate')) return { marks: [], bottom: y + lineStep / 2 };
  const lines = wrapped(piecesOf(frame), frame.places.width - 16);
  const marks = lines.flatMap((line, row) => lineMarks(line, frame.places.width / 2, y + row * lineStep));
  return { marks, bottom: y + (lines.length - 0.5) * lineStep };
}

function piecesOf({ state, language }: Frame): Piece[] {
  const terms = termsOf(state);
  const products = terms.map((term, index): Piece => {
    const text = `${index === 0 ? '' : '+ '}${writtenProducts([term], language)}`;
    return { id: `term${index + 1}`, text, part: `product${index + 1}`, of: `product${index + 1}` };
  });
  return [...products, { id: 'equals', text: `= ${written(sumOf(terms), language)}`, part: 'sum', of: 'total' }];
}

/** Pieces in lines that fit the room. */
function wrapped(pieces: readonly Piece[], room: number): Piece[][] {
  const lines: Piece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && lineWidth([...last, piece]) <= room) last.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

const gap = 6;

function lineWidth(line: readonly Piece[]): number {
  return line.reduce((sum, { text }) => sum + textWidth(text, size) + gap, -gap);
}

function lineMarks(line: readonly Piece[], middle: number, y: number): Text[] {
  let x = middle - lineWidth(line) / 2;
  return line.map(({ text, ...piece }): Text => {
    const mark: Text = { kind: 'text', ...piece, x, y, size, anchor: 'start', label: plain(text), look: 'plain' };
    x += textWidth(text, size) + gap;
    return mark;
  });
}
