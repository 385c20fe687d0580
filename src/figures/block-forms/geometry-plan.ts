/** Where things of the block go: columns of the paths, rows of the operations. */

import { FORMS, type Form } from '../../graph/spec.ts';
import type { Language } from '../../language/language.tsx';
import { boxHeight, cardSize, columns, type LaneSlot, labelLines, laneSlots, tagLines } from '../grammar/arrange.ts';
import type { Area, Label } from '../grammar/mark.ts';
import { convolutionParts } from '../grammar/operation-label.ts';
import { fontSize } from '../grammar/sizes.ts';
import { linesWidth } from '../grammar/text-width.ts';
import { blockOf, type FormsState } from './block.ts';
import { type BlockPieces, type Layer, layers, type Piece, piecesOf } from './pieces.ts';

/** Rows from above: the input, three layers, where the paths meet, the last BN, the shortcut's sum, ReLU, the output. */
export type RowName = 'x' | Layer | 'meeting' | 'bn3' | 'sum' | 'relu' | 'y';

/** A column of the drawing: one path, or the folded ones. */
export interface Slot {
  /** End of the ids of its marks: `path3` or `folded`. */
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

export interface Plan {
  readonly state: FormsState;
  readonly language: Language;
  readonly width: number;
  readonly pieces: BlockPieces;
  /** The same block in form (a), where each path can be read by itself. */
  readonly inFormA: BlockPieces;
  readonly slots: readonly Slot[];
  /** Where the paths stand. */
  readonly lanes: Area;
  readonly rows: Readonly<Partial<Record<RowName, Area>>>;
  /** Lower end of the block in the tallest form, so that nothing below it moves. */
  readonly bottom: number;
  readonly card: { readonly side: number; readonly depth: number };
}

const gap = 24;
/** Between the input and the first layer: the fan and the heads of the lanes. */
export const head = 54;

export function planOf(state: FormsState, width: number, language: Language): Plan {
  const pieces = piecesOf(blockOf(state), state.cardinality);
  const inFormA = piecesOf(blockOf({ ...state, form: 'a', misplaced: 'none' }), state.cardinality);
  const slots = slotsOf(state, width);
  const lanesWidth = { 340: 278, 680: 400, 1080: 640 }[width] ?? width * 0.6;
  const card = cardSize({ height: pieces.input.shape.height, channels: pieces.input.shape.channels }, 0.6);
  const lanes = { x: 8, y: 12 + card.side + head, width: lanesWidth, height: 0 };
  const unplaced = { state, language, width, pieces, inFormA, slots, lanes, card, rows: {}, bottom: 0 };
  const { rows } = rowsOf(unplaced, pieces.form);
  return { ...unplaced, rows, bottom: Math.max(...FORMS.map((form) => rowsOf(unplaced, form).bottom)) };
}

/** Rows below one another, from the input to the output. */
function rowsOf(plan: Plan, form: Form): Pick<Plan, 'rows' | 'bottom'> {
  const heights = rowHeights(plan, form);
  const rows: Partial<Record<RowName, Area>> = {};
  let y = 12;
  for (const name of rowOrder(form, plan.pieces.lastNorm !== undefined)) {
    rows[name] = { x: plan.lanes.x, y, width: plan.lanes.width, height: heights[name] };
    y += heights[name] + (name === 'x' ? head : gap);
  }
  return { rows, bottom: y - gap };
}

/** Which paths have a column of their own. */
function slotsOf({ cardinality, open }: FormsState, width: number): Slot[] {
  const most = width < 500 ? 4 : 8;
  return laneSlots(cardinality, open ? cardinality : most).map((slot: LaneSlot) =>
    slot.kind === 'path'
      ? { name: `path${slot.path}`, first: slot.path, last: slot.path }
      : { name: 'folded', first: slot.first, last: slot.last },
  );
}

/** In (a) the paths meet after their last layer, in (b) before it, in (c) nowhere. */
function rowOrder(form: Form, lastNorm: boolean): RowName[] {
  const middle: Record<Form, RowName[]> = {
    a: ['conv1', 'conv2', 'conv3', 'meeting'],
    b: ['conv1', 'conv2', 'meeting', 'conv3'],
    c: ['conv1', 'conv2', 'conv3'],
  };
  return ['x', ...middle[form], ...(lastNorm ? (['bn3'] as const) : []), 'sum', 'relu', 'y'];
}

function rowHeights(plan: Plan, form: Form): Record<RowName, number> {
  const lines = Math.max(1, ...layers.map((layer) => slotLines(plan, layer).length));
  const [column] = columns(plan.slots.length, plan.lanes, laneGap(plan));
  // Lanes need the most room: one piece has its small print on one line.
  const apart = plan.pieces.form === 'a' ? plan.pieces : plan.inFormA;
  const tags = layers.map((each) => tagLines(tagsOf(plan, apart.piece(each, 1)), column?.width ?? 0).length);
  const layer = boxHeight(lines, Math.max(1, ...tags));
  const meeting = form === 'a' ? 30 : 16;
  const card = plan.card.side;
  return { x: card, conv1: layer, conv2: layer, conv3: layer, meeting, bn3: 24, sum: 30, relu: 24, y: card };
}

/** The columns side by side: lanes with gaps, or one piece in which each path has its share. */
export function slotAreas(plan: Plan, layer: Layer): Area[] {
  const row = plan.rows[layer] ?? plan.lanes;
  if (plan.pieces.apart[layer]) return columns(plan.slots.length, row, laneGap(plan));
  let x = row.x;
  return plan.slots.map(({ first, last }) => {
    const width = (row.width * (last - first + 1)) / plan.state.cardinality;
    const area = { ...row, x, width };
    x += width;
    return area;
  });
}

export function laneGap({ slots, width }: Plan): number {
  if (slots.length > 12) return width < 500 ? 1 : 3;
  return width < 500 ? 6 : 10;
}

/** The label of a path's box, of all layers in the same way; empty where the lanes are too narrow for it. */
export function slotLines(plan: Plan, layer: Layer): Label[] {
  const [column] = columns(plan.slots.length, plan.lanes, laneGap(plan));
  const room = column?.width ?? 0;
  const parts = layers.map((each) => convolutionParts(plan.inFormA.piece(each, 1).node));
  const oneLine = parts.every((each) => labelLines(each, room).length === 1);
  const stacked = parts.every((each) => linesWidth(each, fontSize.label) + 4 <= room);
  return oneLine || stacked ? labelLines(convolutionParts(plan.inFormA.piece(layer, 1).node), oneLine ? room : 0) : [];
}

/** What stands in small print under a label. */
export function tagsOf({ language }: Plan, { operation, follows }: Piece): string[] {
  const groups = operation.groups > 1 ? [language.t('block-forms.groups', { groups: operation.groups })] : [];
  return [...groups, ...follows.map((each) => (each === 'bias' ? language.t('block-forms.biasTag') : each))];
}
