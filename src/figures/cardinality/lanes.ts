/** The paths of the block, each with its three layers; most of many paths are folded away. */
import { TEMPLATE_WIDTH } from '../../graph/budget.ts';
import type { Language } from '../../language/language.tsx';
import { boxHeight, centredColumns, labelLines, laneSlots } from '../grammar/arrange.ts';
import type { Area, Box, Label, Run, Stack } from '../grammar/mark.ts';
import { plain } from '../grammar/text-width.ts';
import type { Setting } from './settings.ts';

const gap = 12;

export type Lane =
  | { readonly kind: 'path'; readonly path: number; readonly boxes: readonly Box[] }
  | { readonly kind: 'folded'; readonly stack: Stack };

/** A number of channels in the colour of its role. */
export function channels(count: number, role: NonNullable<Run['role']>): Label {
  return [{ text: String(count), role }];
}

/** Lanes side by side in an area, as many as have room. */
export function lanesOf(setting: Setting, area: Area, language: Language): Lane[] {
  const slots = laneSlots(setting.cardinality, area.width < 500 ? 4 : 8);
  const most = Math.min(170, (area.width - gap * (slots.length - 1)) / slots.length);
  const columns = centredColumns(
    slots.map(() => most),
    area,
    gap,
  );
  return slots.flatMap((slot, index): Lane[] => {
    const column = columns[index];
    if (!column) return [];
    if (slot.kind === 'path')
      return [{ kind: 'path', path: slot.path, boxes: pathBoxes(slot.path, setting, column, language) }];
    return [{ kind: 'folded', stack: foldedStack(slot, setting, column, language) }];
  });
}

/** The three layers as rows of one lane; how high they are depends on the lane's width. */
function pathBoxes(path: number, { pathWidth: d }: Setting, column: Area, { t }: Language): Box[] {
  const wide = channels(TEMPLATE_WIDTH, 'blockWidth');
  const narrow = channels(d, 'd');
  const layers = [
    { parts: [wide, plain('1×1'), narrow], step: 'split' },
    { parts: [narrow, plain('3×3'), narrow], step: 'transform' },
    { parts: [narrow, plain('1×1'), wide], step: 'transform' },
  ] as const;
  let y = column.y;
  return layers.map(({ parts, step }, index) => {
    const lines = labelLines(parts, column.width);
    const box: Box = {
      kind: 'box',
      id: `path${path}.conv${index + 1}`,
      part: `path${path}`,
      from: [index === 0 ? 'x' : `path${path}.conv${index}`],
      says: t(`cardinality.layer${(index + 1) as 1 | 2 | 3}`, { path, d, width: TEMPLATE_WIDTH }),
      origin: `path1.conv${index + 1}`,
      x: column.x,
      y,
      width: column.width,
      height: boxHeight(lines.length, false),
      lines,
      tags: [],
      step,
      joinLeft: 0,
      joinRight: 0,
    };
    y += box.height + 10;
    return box;
  });
}

function foldedStack(slot: { first: number; last: number }, setting: Setting, column: Area, language: Language): Stack {
  const like = pathBoxes(slot.first, setting, column, language);
  const last = like.at(-1);
  const count = slot.last - slot.first + 1;
  return {
    kind: 'stack',
    id: 'folded',
    from: ['x'],
    says: language.t('cardinality.folded', { count, first: slot.first, last: slot.last }),
    ...column,
    height: (last?.y ?? column.y) + (last?.height ?? 0) - column.y,
    lines: [plain(language.t('cardinality.more', { count }))],
  };
}

/** Lower edge of the longest lane. */
export function lowest(lanes: readonly Lane[]): number {
  return Math.max(
    ...lanes.map((lane) => {
      const last = lane.kind === 'path' ? lane.boxes.at(-1) : lane.stack;
      return last ? last.y + last.height : 0;
    }),
  );
}

/** Where a lane takes x in, and where it gives its result out. */
export function entry(lane: Lane): Area {
  return lane.kind === 'path' ? (lane.boxes[0] ?? { x: 0, y: 0, width: 0, height: 0 }) : lane.stack;
}
