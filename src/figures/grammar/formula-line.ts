/** A formula under a drawing, piece by piece, so that each piece lights with what it stands for. */
import type { Mark, Run, Text } from './mark.ts';
import { textWidth } from './text-width.ts';

export interface FormulaPiece {
  /** Pieces with one id are one thing that moves from state to state. */
  readonly id: string;
  readonly text: string;
  readonly role?: Run['role'];
  readonly part?: string;
  /** The mark that it stands for. */
  readonly of?: string;
}

interface Sheet {
  readonly width: number;
  /** Middle of the first line. */
  readonly y: number;
  readonly size: number;
  /** Space between pieces. */
  readonly gap: number;
}

/** The pieces in as many centred lines as they need; `bottom` is where the last one ends. */
export function formulaLines(pieces: readonly FormulaPiece[], sheet: Sheet): { marks: Mark[]; bottom: number } {
  const step = sheet.size * 1.7;
  const lines = wrapped(pieces, sheet);
  const marks = lines.flatMap((line, row) => lineMarks(line, sheet, sheet.y + row * step));
  return { marks, bottom: sheet.y + (Math.max(1, lines.length) - 0.5) * step };
}

function wrapped(pieces: readonly FormulaPiece[], sheet: Sheet): FormulaPiece[][] {
  const lines: FormulaPiece[][] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last && lineWidth([...last, piece], sheet) <= sheet.width - 16) last.push(piece);
    else lines.push([piece]);
  }
  return lines;
}

function lineWidth(line: readonly FormulaPiece[], { size, gap }: Sheet): number {
  return line.reduce((sum, { text }) => sum + textWidth(text, size) + gap, -gap);
}

function lineMarks(line: readonly FormulaPiece[], sheet: Sheet, y: number): Text[] {
  const { width, size, gap } = sheet;
  let x = (width - lineWidth(line, sheet)) / 2;
  return line.map(({ text, role, ...piece }): Text => {
    const label = [{ text, ...(role && { role }) }];
    const mark: Text = { kind: 'text', ...piece, x, y, size, anchor: 'start', label, look: 'plain' };
    x += textWidth(text, size) + gap;
    return mark;
  });
}
