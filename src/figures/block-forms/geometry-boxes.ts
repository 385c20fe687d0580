/** The boxes of the three layers, and the lanes that they stand in. */
import { tagLines, unfolds } from '../grammar/arrange.ts';
import type { Area, Box, Lane, Mark, Stack, Text } from '../grammar/mark.ts';
import { convolutionParts } from '../grammar/operation-label.ts';
import { fontSize, lineHeight } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { sayPath, sayWhole } from './describe.ts';
import { type Plan, type Slot, slotAreas, slotLines, tagsOf } from './geometry-plan.ts';
import { type Layer, layers } from './pieces.ts';

/** All boxes, row by row. In every form each path has its share of each layer: nothing appears or vanishes. */
export function boxMarks(plan: Plan): Mark[] {
  return layers.flatMap((layer) => {
    const areas = slotAreas(plan, layer);
    const boxes = plan.slots.flatMap((slot, index) => {
      const area = areas[index];
      return area ? [pathBox(plan, layer, slot, area, index)] : [];
    });
    const bare = boxes.every((box) => box.lines.length === 0);
    return [...boxes, ...(bare ? wholeLabel(plan, layer) : [])];
  });
}

function pathBox(plan: Plan, layer: Layer, slot: Slot, area: Area, index: number): Box {
  const { pieces, slots, state } = plan;
  const piece = pieces.piece(layer, slot.first);
  const apart = pieces.apart[layer];
  const lines = apart ? slotLines(plan, layer) : [];
  const tags = tagLines(tagsOf(plan, piece), area.width);
  const count = slot.last - slot.first + 1;
  const join = apart ? 0 : 1;
  return {
    kind: 'box',
    id: `${layer}.${slot.name}`,
    ...(count === 1 && { part: slot.name }),
    partOf: layer,
    from: [{ conv1: 'x', conv2: `conv1.${slot.name}`, conv3: `conv2.${slot.name}` }[layer]],
    says: sayPath(plan, layer, slot),
    ...(slot.name !== 'folded' && { origin: `${layer}.folded` }),
    ...area,
    lines,
    tags: lines.length > 0 ? tags : [],
    ...(stepOf(piece.node.role) ?? {}),
    joinLeft: index === 0 ? 0 : join,
    joinRight: index === slots.length - 1 ? 0 : join,
    seam: state.form === 'c' && layer === 'conv2' ? 0.75 : 0.2,
    stripes: apart ? 1 : count,
  };
}

function stepOf(role: string | undefined): Pick<Box, 'step'> | undefined {
  return role === 'split' || role === 'transform' || role === 'aggregate' ? { step: role } : undefined;
}

/** Label and small print over boxes that carry none: one piece, or lanes that are too narrow. */
function wholeLabel(plan: Plan, layer: Layer): Text[] {
  const row = plan.rows[layer];
  const piece = plan.pieces.piece(layer, 1);
  if (!row) return [];
  const tags = tagsOf(plan, piece);
  const label = convolutionParts(piece.node).flatMap((part, index) => (index ? [{ text: ', ' }, ...part] : [...part]));
  const middle = row.y + row.height / 2;
  const shift = tags.length > 0 ? (fontSize.small * lineHeight) / 2 + 1 : 0;
  const ground = stepOf(piece.node.role) ?? {};
  const text = { kind: 'text', x: row.x + row.width / 2, anchor: 'middle', look: 'over', ...ground } as const;
  return [
    {
      ...text,
      id: `${layer}Label`,
      part: layer,
      says: sayWhole(plan, layer),
      y: middle - shift,
      size: fontSize.label,
      label,
    },
    ...(tags.length > 0
      ? [{ ...text, id: `${layer}Tags`, y: middle + shift + 2, size: fontSize.small, label: plain(tags.join(' · ')) }]
      : []),
  ];
}

/** One lane per path as long as the paths are apart, with its number at the head; the folded ones say how many. */
export function laneMarks(plan: Plan): { lanes: Lane[]; stack: Stack[] } {
  const { slots, pieces, language } = plan;
  const last = layers.filter((layer) => pieces.apart[layer]).at(-1);
  const end = last && plan.rows[last];
  if (!last || !end) return { lanes: [], stack: [] };
  const areas = slotAreas(plan, last);
  const top = plan.lanes.y - 24;
  const lanes = slots.flatMap((slot, index): Lane[] => {
    const area = areas[index];
    if (!area) return [];
    const number = slot.first === slot.last && area.width > 16 ? String(slot.first) : '';
    return [
      {
        kind: 'lane',
        id: `lane.${slot.name}`,
        ...(number !== '' && { part: slot.name }),
        x: area.x - 2,
        y: top,
        width: area.width + 4,
        height: end.y + end.height - top + 4,
        number,
      },
    ];
  });
  const folded = lanes.find((lane) => lane.id === 'lane.folded');
  const slot = slots.find(({ name }) => name === 'folded');
  if (!folded || !slot) return { lanes, stack: [] };
  const count = slot.last - slot.first + 1;
  const stack: Stack = {
    kind: 'stack',
    id: 'stack',
    ...unfolds(slot, language),
    x: folded.x + 2,
    y: top - 5,
    width: folded.width - 4,
    height: 26,
    lines: [plain(`+${count}`)],
  };
  return { lanes, stack: [stack] };
}
