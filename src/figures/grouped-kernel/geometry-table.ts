/** The table: inputs across, outputs down, a square of kept cells for each group. */
import type { Area, Card, Cell, Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain, textWidth } from '../grammar/text-width.ts';
import { sayGroup } from './describe.ts';
import type { Frame } from './frame.ts';

export function tableMarks(frame: Frame): Mark[] {
  const { state, square } = frame;
  const groups = Array.from({ length: state.table.groups }, (_, index) => index + 1);
  return [title(frame), whole(frame), ...zeros(frame), ...groups.map((group) => kept(frame, group, square))];
}

/** Speaks for the whole table; in its middle the empty cells do. */
function title({ state, square, language }: Frame): Text {
  const { channels, cells } = state.table;
  return {
    kind: 'text',
    id: 'axes',
    part: 'channels',
    says: language.t('grouped-kernel.says.table', { channels, cells: cells.all }),
    x: square.x,
    y: square.y - 14,
    size: fontSize.small,
    anchor: 'start',
    label: plain(language.t('grouped-kernel.axes')),
    look: 'soft',
  };
}

function whole({ square }: Frame): Cell {
  return {
    kind: 'cell',
    id: 'table',
    part: 'channels',
    ...square,
    text: '',
    look: 'empty',
  };
}

function zeros({ state, square, language }: Frame): Cell[] {
  const { cells, groups } = state.table;
  if (groups === 1) return [];
  return [
    {
      kind: 'cell',
      id: 'zeros',
      part: 'zero',
      partOf: 'channels',
      says: language.t('grouped-kernel.says.zeros', { cells: cells.all - cells.kept }),
      ...square,
      text: '',
      look: 'zero',
    },
  ];
}

/** The square of a group in an area that stands for the whole table. */
export function squareOf(group: number, groups: number, { x, y, width }: Area): Area {
  const side = width / groups;
  return { x: x + (group - 1) * side, y: y + (group - 1) * side, width: side, height: side };
}

function kept(frame: Frame, group: number, square: Area): Cell | Card {
  const { state, language } = frame;
  const { table, open, pictures } = state;
  const area = squareOf(group, table.groups, square);
  const meaning = {
    id: `kept.${group}`,
    part: `group${group}`,
    partOf: 'kept',
    of: 'table',
    says: sayGroup(table, group, open !== undefined, language),
    ...(open !== undefined && { act: 'open', expanded: group === open }),
    ...area,
  } as const;
  const image = pictures?.squares[group - 1];
  if (image) return { kind: 'card', ...meaning, depth: 0, lines: [], linesAt: 'inside', image };
  return { kind: 'cell', ...meaning, text: nameOf(frame, group, area.width), look: 'kept' };
}

/** The group's number where there is room; two groups have the names of AlexNet's machines. */
function nameOf({ state, language }: Frame, group: number, room: number): string {
  const { groups } = state.table;
  if (groups === 1) return '';
  const name = groups === 2 ? language.t('grouped-kernel.gpu', { number: group }) : String(group);
  return textWidth(name, fontSize.label) + 6 <= room ? name : '';
}
