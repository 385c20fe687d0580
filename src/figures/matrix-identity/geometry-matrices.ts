/** The four matrices: their entries, brackets and names. */

import { written } from '../../language/arithmetic.ts';
import type { Brace, Cell, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { bracket, type Frame, matrixArea } from './geometry-frame.ts';
import { matrices } from './identity.ts';

const partOf = (matrix: number): string => ['A1', 'B1', 'A2', 'B2'][matrix] ?? '';

export function entryCells(frame: Frame): Cell[] {
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
export function brackets(frame: Frame): Brace[] {
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

export function names(frame: Frame): Text[] {
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
