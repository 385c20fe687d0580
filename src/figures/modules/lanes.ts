/** The paths of one module: its boxes in two of the three steps, and the ways between them. */
import { tagLines, unfolds } from '../grammar/arrange.ts';
import { bottomOf, topOf } from '../grammar/bounds.ts';
import type { Area, Box, Line, Mark, Point, Stack, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { rowLabel } from '../grammar/unfolding.ts';
import { boxLines } from './labels.ts';
import { bandTop, type Column, type Plan, rowGap } from './plan.ts';
import type { LaneLayers } from './reading.ts';
import { sayLayer } from './says.ts';

/** What stands in one lane, from above: at least one mark. */
export type LaneMarks = readonly (Box | Stack)[];

export function lanesOf(plan: Plan, column: Column): LaneMarks[] {
  return column.slots.map((slot): LaneMarks => {
    if (slot.kind === 'folded') return [folded(plan, column, slot)];
    const lane = column.reading.lanes[slot.path - 1];
    return lane ? boxesOf(plan, column, lane, slot) : [];
  });
}

function boxesOf(
  plan: Plan,
  column: Column,
  lane: LaneLayers,
  { path, area }: { path: number; area: Area },
): readonly Box[] {
  const boxes: Box[] = [];
  for (const step of ['split', 'transform'] as const) {
    for (const [row, layer] of lane[step].entries()) {
      const before = boxes.at(-1)?.id ?? `${column.side}.x`;
      const y = bandTop(plan, step) + row * (column.boxHeight + rowGap);
      boxes.push({
        kind: 'box',
        id: `${column.side}.lanes.${path}.${step}${row + 1}`,
        ...pathOf(column, path),
        from: [before],
        says: sayLayer(layer, plan.language),
        ...area,
        y,
        height: column.boxHeight,
        lines: column.bare ? [] : boxLines(layer, column.labelRoom, plan.language),
        tags: tagLines(layer.tags, area.width),
        step,
        joinLeft: 0,
        joinRight: 0,
      });
    }
  }
  return boxes;
}

/** A residual function of one path has no number. */
function pathOf({ reading }: Column, path: number): Pick<Box, 'part' | 'partOf'> {
  const part = reading.lanes.length > 1 ? { part: `path${path}` } : {};
  return reading.spec.shortcut ? { ...part, partOf: 'residual' } : part;
}

/** The paths in between are all alike. */
function folded(plan: Plan, column: Column, slot: { first: number; last: number; area: Area }): Stack {
  const count = slot.last - slot.first + 1;
  const top = bandTop(plan, 'split');
  const rows = Math.max(...column.reading.lanes.map(({ transform }) => transform.length));
  const bottom = bandTop(plan, 'transform') + rows * (column.boxHeight + rowGap) - rowGap;
  return {
    kind: 'stack',
    id: `${column.side}.lanes.folded`,
    partOf: 'residual',
    from: [`${column.side}.x`],
    ...unfolds(slot, plan.language),
    ...slot.area,
    y: top,
    height: bottom - top,
    lines: [plain(`+${count}`)],
  };
}

/** What the boxes of each row are, where they are too narrow to say so: all of them are alike. */
export function rowLabels(plan: Plan, column: Column, lanes: readonly LaneMarks[]): Text[] {
  const [first] = column.reading.lanes;
  if (!column.bare || !first) return [];
  const layers = [...first.split, ...first.transform];
  return layers.flatMap((layer, row): Text[] => {
    const box = lanes[0]?.[row];
    if (box?.kind !== 'box') return [];
    return [
      {
        kind: 'text',
        id: `${box.id}.label`,
        of: box.id,
        x: column.lanes.x + column.lanes.width / 2,
        y: box.y + box.height / 2,
        size: fontSize.label,
        anchor: 'middle',
        label: rowLabel(column.reading.lanes.length, boxLines(layer, 0, plan.language)),
        look: 'over',
        ...(box.step && { step: box.step }),
      },
    ];
  });
}

/** x to every lane, and from box to box within a lane. */
export function laneWays(plan: Plan, column: Column, lanes: readonly LaneMarks[], x: Area): Mark[] {
  const { side } = column;
  const root = bottomOf(x);
  const entries = lanes.flatMap(([first]) => (first ? [topOf(first)] : []));
  const inner = lanes.flatMap((lane) =>
    lane.slice(1).map((box, index): Line => {
      const before = lane[index] ?? box;
      return way(`${box.id}.in`, bottomOf(before), topOf(box), [before.id, box.id]);
    }),
  );
  const says = entries.length > 1 ? 'modules.says.fan' : 'modules.says.oneWay';
  return [
    {
      kind: 'fan',
      id: `${side}.fan`,
      part: 'x',
      says: plan.language.t(says),
      root,
      busY: root[1] + 16,
      targets: entries,
      ends: [`${side}.x`, `${side}.lanes.`],
    },
    ...inner,
  ];
}

export function way(
  id: string,
  from: Point,
  to: Point,
  ends: readonly [string, string],
  curve: Line['curve'] = 'straight',
): Line {
  return { kind: 'line', id, points: [from, to], look: 'flow', curve, arrow: true, ends };
}
