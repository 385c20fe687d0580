/** The numbers that somebody had to choose, one dot each (paper §1). */
import type { InceptionName } from '../../graph/googlenet.ts';
import type { Language } from '../../language/language.tsx';
import type { Layout, Mark } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { wrapText } from '../grammar/text-width.ts';
import { dotMarks } from './dots.ts';
import { type Frame, words } from './frame.ts';
import { tableMarks } from './table.ts';

/** On the stage the table stands beside the dots. */
const besideFrom = 740;

export function geometry(module: InceptionName, width: number, language: Language): Layout {
  const frame: Frame = { module, language };
  const beside = width > 1000;
  const dots = dotMarks(frame, beside ? besideFrom - 60 : width);
  const table = beside
    ? tableMarks(frame, { x: besideFrom, y: 24, width: width - besideFrom })
    : tableMarks(frame, { x: 0, y: dots.bottom + 26, width });
  const bottom = Math.max(dots.bottom, table.bottom);
  const note = noteMarks(frame, width, bottom + 16);
  return { width, height: bottom + 16 + note.length * 16, marks: [...dots.marks, ...table.marks, ...note] };
}

/** What the dots leave out. */
function noteMarks({ language }: Frame, width: number, y: number): Mark[] {
  const lines = wrapText(language.t('hand-set-numbers.notCounted'), fontSize.small, width);
  return lines.map((text, row) =>
    words(`note${row + 1}`, text, { x: 0, y: y + 8 + row * 16, size: fontSize.small, look: 'soft' }),
  );
}
