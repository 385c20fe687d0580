/** The paths of the block, each with its three layers; most of many paths are folded away. */
import { TEMPLATE_WIDTH } from '../../graph/budget.ts';
import { buildBlock } from '../../graph/build.ts';
import { nodeOf } from '../../graph/graph.ts';
import type { Language } from '../../language/language.tsx';
import { boxHeight, centredColumns, labelLines, laneSlots, unfolds } from '../grammar/arrange.ts';
import type { Area, Box, Label, Run, Stack, Text } from '../grammar/mark.ts';
import { convolutionParts } from '../grammar/operation-label.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { fewLanes, isTooWide, laneGap, rowLabel } from '../grammar/unfolding.ts';
import type { Setting } from './settings.ts';

/** How many paths, and how wide. */
type Shape = Pick<Setting, 'cardinality' | 'pathWidth'>;

/** Of the maps; nothing here depends on it. */
const mapSide = 8;

export type Lane =
  | { readonly kind: 'path'; readonly path: number; readonly boxes: readonly Box[] }
  | { readonly kind: 'folded'; readonly stack: Stack };

/** A number of channels in the colour of its role. */
export function channels(count: number, role: NonNullable<Run['role']>): Label {
  return [{ text: String(count), role }];
}

/** Whether all paths stand side by side, or a stack of them can be unfolded; left out where it cannot. */
export type Unfolding = 'open' | 'folded' | undefined;

/** Lanes side by side in an area, as many as have room, or all. */
export function lanesOf(setting: Shape, area: Area, language: Language, unfolding?: Unfolding): Lane[] {
  const most = unfolding === 'open' ? setting.cardinality : area.width < 500 ? fewLanes : 8;
  const slots = laneSlots(setting.cardinality, most);
  const gap = laneGap(slots.length, 12);
  const width = Math.min(170, (area.width - gap * (slots.length - 1)) / slots.length);
  const columns = centredColumns(
    slots.map(() => width),
    area,
    gap,
  );
  return slots.flatMap((slot, index): Lane[] => {
    const column = columns[index];
    if (!column) return [];
    if (slot.kind === 'path')
      return [{ kind: 'path', path: slot.path, boxes: pathBoxes(slot.path, setting, column, language) }];
    return [{ kind: 'folded', stack: foldedStack(slot, setting, column, language, unfolding) }];
  });
}

/** The three layers as rows of one lane; how high they are depends on the lane's width. */
function pathBoxes(path: number, setting: Shape, column: Area, { t }: Language): Box[] {
  let y = column.y;
  return layersOf(path, setting).map(({ layer, node }) => {
    const parts = convolutionParts(node);
    const lines = isTooWide(parts, column.width) ? [] : labelLines(parts, column.width);
    const box: Box = {
      kind: 'box',
      id: `conv${layer}.path${path}`,
      part: `path${path}`,
      from: [layer === 1 ? 'x' : `conv${layer - 1}.path${path}`],
      says: t(`cardinality.layer${layer}`, { path, d: setting.pathWidth, width: TEMPLATE_WIDTH }),
      origin: `conv${layer}.path1`,
      x: column.x,
      y,
      width: column.width,
      height: boxHeight(Math.max(1, lines.length)),
      lines,
      tags: [],
      step: layer === 1 ? 'split' : 'transform',
      joinLeft: 0,
      joinRight: 0,
    };
    y += box.height + 10;
    return box;
  });
}

/** The three convolutions of one path, as the graph of form (a) has them. */
function layersOf(path: number, { cardinality, pathWidth }: Shape) {
  const { nodes } = buildBlock({
    id: 'block',
    form: 'a',
    input: { height: mapSide, width: mapSide, channels: TEMPLATE_WIDTH },
    cardinality,
    pathWidth,
    outputChannels: TEMPLATE_WIDTH,
    stride: 1,
  });
  return ([1, 2, 3] as const).map((layer) => ({
    layer,
    node: nodeOf({ nodes, output: '' }, `block.path${path}.conv${layer}`),
  }));
}

/** What the boxes are, written over each row where they are too narrow to say so. */
export function rowLabels(lanes: readonly Lane[], setting: Shape, middle: number): Text[] {
  const [first] = lanes;
  if (first?.kind !== 'path') return [];
  return layersOf(first.path, setting).flatMap(({ layer, node }): Text[] => {
    const box = first.boxes[layer - 1];
    if (!box || box.lines.length > 0) return [];
    return [
      {
        kind: 'text',
        id: `conv${layer}.label`,
        x: middle,
        y: box.y + box.height / 2,
        size: fontSize.label,
        anchor: 'middle',
        label: rowLabel(setting.cardinality, convolutionParts(node)),
        look: 'over',
        ...(box.step && { step: box.step }),
      },
    ];
  });
}

function foldedStack(
  slot: { first: number; last: number },
  setting: Shape,
  column: Area,
  language: Language,
  unfolding: Unfolding,
): Stack {
  const like = pathBoxes(slot.first, setting, column, language);
  const last = like.at(-1);
  const count = slot.last - slot.first + 1;
  return {
    kind: 'stack',
    id: 'conv1.folded',
    from: ['x'],
    ...(unfolding
      ? unfolds(slot, language)
      : { says: language.t('cardinality.folded', { count, first: slot.first, last: slot.last }) }),
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
