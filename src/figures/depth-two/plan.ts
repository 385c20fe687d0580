/** Where things go: columns of the paths, rows of the layers, and how far each row has come together. */
import type { Language } from '../../language/language.tsx';
import { boxHeight, cardSize, columns, type LaneSlot, labelLines, laneSlots } from '../grammar/arrange.ts';
import type { Area, Label } from '../grammar/mark.ts';
import { convolutionParts } from '../grammar/operation-label.ts';
import { fontSize } from '../grammar/sizes.ts';
import { linesWidth } from '../grammar/text-width.ts';
import { blockWidth, type DepthState, type LayerNode, layerNodes } from './blocks.ts';

/** A path that is drawn, or a run of paths that is folded. */
export interface Slot {
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** One layer of all paths. */
export interface Row extends Area {
  /** `conv1` and so on. */
  readonly layer: string;
  /** Name that formulas and prose have for it. */
  readonly part: 'first' | 'middle' | 'last';
  readonly path: LayerNode;
  readonly whole: LayerNode;
  /** 0: a box for each path; 1: one piece. */
  readonly joined: number;
  readonly tags: readonly string[];
  readonly slots: readonly Area[];
}

export interface Plan {
  readonly state: DepthState;
  readonly language: Language;
  readonly width: number;
  readonly slots: readonly Slot[];
  /** Where the paths stand. */
  readonly lanes: Area;
  readonly card: Area & { readonly depth: number };
  readonly rows: readonly Row[];
  /** Upper end of what follows the last row. */
  readonly below: number;
}

const head = 52;
const rowGap = 46;
const lanesWidths: Readonly<Record<number, number>> = { 340: 288, 680: 580, 1080: 860 };

export function planOf(state: DepthState, width: number, language: Language): Plan {
  const lanesWidth = lanesWidths[width] ?? width * 0.8;
  const { side, depth } = cardSize({ height: 8, channels: blockWidth }, 0.7);
  const left = width > 1000 ? (width - lanesWidth) / 2 : 10;
  const card = { x: left + (lanesWidth - side) / 2, y: 14, width: side, height: side, depth };
  const lanes: Area = { x: left, y: card.y + side + head, width: lanesWidth, height: 0 };
  const slots = laneSlots(state.cardinality, width < 500 ? 4 : 8).map(slotOf);
  const gap = width < 500 ? 6 : 10;
  const apart = columns(slots.length, lanes, gap);
  const room = apart[0]?.width ?? 0;
  const layers = layersOf(state);
  const stacked = layers.some((layer) => labelLines(labelOf(layer, layer.path), room).length > 1);
  const height = boxHeight(stacked ? 3 : 1, 2);
  const rows = layers.map((layer, index): Row => {
    const area = { ...lanes, y: lanes.y + index * (height + rowGap), height };
    return { ...layer, ...area, slots: slotAreas(area, apart, slots, state.cardinality, layer.joined) };
  });
  const below = (rows.at(-1)?.y ?? lanes.y) + height;
  return { state, language, width, slots, lanes, card, rows, below };
}

function slotOf(slot: LaneSlot): Slot {
  return slot.kind === 'path'
    ? { name: `path${slot.path}`, first: slot.path, last: slot.path }
    : { name: 'folded', first: slot.first, last: slot.last };
}

/** The first layers come together in the first half of the way, the last ones in the second; a middle one stays. */
function layersOf(state: DepthState): Omit<Row, keyof Area | 'slots'>[] {
  const { depth, slide } = state;
  const [first, last] = [Math.min(1, slide / 50), Math.max(0, slide / 50 - 1)];
  const row = (layer: string, part: Row['part'], joined: number, tags: readonly string[]) => ({
    layer,
    part,
    joined,
    tags,
    ...layerNodes(state, layer),
  });
  const follow = ['BN', 'ReLU'];
  if (depth === '2') return [row('conv1', 'first', first, follow), row('conv2', 'last', last, [])];
  return [row('conv1', 'first', first, follow), row('conv2', 'middle', 0, follow), row('conv3', 'last', last, [])];
}

/** Between columns with gaps and shares of one piece. */
function slotAreas(row: Area, apart: readonly Area[], slots: readonly Slot[], cardinality: number, joined: number) {
  const between = (a: number, b: number) => a + (b - a) * joined;
  // Pieces of one layer lie a little over one another, so that no light falls through.
  const over = 0.6 * joined;
  return slots.map(({ first, last }, index): Area => {
    const column = apart[index] ?? row;
    const share = {
      x: row.x + (row.width * (first - 1)) / cardinality,
      width: (row.width * (last - first + 1)) / cardinality,
    };
    return {
      ...row,
      x: between(column.x, share.x),
      width: between(column.width, share.width) + (index < slots.length - 1 ? over : 0),
    };
  });
}

/** Whether both layers are one piece: then one way leads from one to the other. */
export function areTwoWhole(upper: Row, lower: Row): boolean {
  return upper.joined === 1 && lower.joined === 1;
}

/** Whether each path's box carries its label; else one label stands over all of them. */
export function hasOwnLabels(row: Row, slots: readonly Slot[]): boolean {
  if (row.joined >= 0.5) return false;
  const stacked = linesWidth(labelOf(row, row.path), fontSize.label) + 4;
  return row.slots.every((area, index) => slots[index]?.name === 'folded' || area.width >= stacked);
}

/** "64, 3×3, 4": the outer widths are the block's, also where the layer next to them is a 3×3. */
export function labelOf({ part }: Pick<Row, 'part'>, node: LayerNode): Label[] {
  const [reads = [], kernel = [], gives = []] = convolutionParts(node);
  const ofBlock = (label: Label): Label => label.map(({ text }) => ({ text, role: 'blockWidth' }));
  return [part === 'first' ? ofBlock(reads) : reads, kernel, part === 'last' ? ofBlock(gives) : gives];
}
