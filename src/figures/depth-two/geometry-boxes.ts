/** The boxes of a layer, apart or one piece, and the lanes around what is still apart. */
import { labelLines, tagLines } from '../grammar/arrange.ts';
import type { Area, Box, Lane, Mark, Text } from '../grammar/mark.ts';
import { fontSize, lineHeight } from '../grammar/sizes.ts';
import { plain, textWidth } from '../grammar/text-width.ts';
import { sayPath, sayWhole } from './describe.ts';
import { hasOwnLabels, labelOf, type Plan, type Row, type Slot } from './plan.ts';

export function boxMarks(plan: Plan, row: Row): Mark[] {
  const own = hasOwnLabels(row, plan.slots);
  const boxes = plan.slots.flatMap((slot, index) => {
    const area = row.slots[index];
    return area ? [pathBox(plan, row, slot, area, index, own)] : [];
  });
  return own ? boxes : [...boxes, ...wholeLabel(plan, row)];
}

function pathBox(plan: Plan, row: Row, slot: Slot, area: Area, index: number, own: boolean): Box {
  const { layer, part, path, joined, tags } = row;
  const { t } = plan.language;
  const before = plan.rows[plan.rows.indexOf(row) - 1];
  const folded = slot.name === 'folded';
  const count = slot.last - slot.first + 1;
  const more = t('depth-two.more', { count });
  const short = textWidth(more, fontSize.label) <= area.width ? more : `+${count}`;
  const lines = folded ? [plain(short)] : labelLines(labelOf(row, path), area.width);
  return {
    kind: 'box',
    id: `${layer}.${slot.name}`,
    ...(!folded && { part: slot.name }),
    partOf: part,
    from: [before ? `${before.layer}.${slot.name}` : 'x'],
    says: sayPath(plan, row, slot),
    origin: `${layer}.folded`,
    ...area,
    lines: own ? lines : [],
    tags: own && !folded ? tagLines(tags, area.width) : [],
    ...stepOf(row),
    joinLeft: index === 0 ? 0 : joined,
    joinRight: index === plan.slots.length - 1 ? 0 : joined,
    // Walls of what is one piece are gone in the end.
    seam: 0,
    stripes: 1,
  };
}

function stepOf({ path, whole, joined }: Row): Pick<Box, 'step'> {
  const { role } = joined < 1 ? path : whole;
  return role === 'split' || role === 'transform' || role === 'aggregate' ? { step: role } : {};
}

/** Over boxes that carry no label: one piece, or many narrow ones. */
function wholeLabel(plan: Plan, row: Row): Text[] {
  const { layer, part, joined, tags } = row;
  const onePiece = joined >= 0.5;
  const parts = labelOf(row, onePiece ? row.whole : row.path);
  const label = parts.flatMap((each, index) => (index === 0 ? each : [{ text: ', ' }, ...each]));
  const count = `${plan.state.cardinality} × `;
  const shift = tags.length > 0 ? (fontSize.small * lineHeight) / 2 + 1 : 0;
  const middle = row.y + row.height / 2;
  const text = { kind: 'text', x: row.x + row.width / 2, anchor: 'middle', look: 'over', ...stepOf(row) } as const;
  return [
    {
      ...text,
      id: `${layer}.label`,
      part,
      says: sayWhole(plan, row),
      y: middle - shift,
      size: fontSize.label,
      label: onePiece ? label : [{ text: count }, { text: '(' }, ...label, { text: ')' }],
    },
    ...(tags.length > 0
      ? [
          {
            ...text,
            id: `${layer}.tags`,
            of: `${layer}.label`,
            y: middle + shift + 2,
            size: fontSize.small,
            label: plain(tags.join(' · ')),
          },
        ]
      : []),
  ];
}

/** Around the rows that are not yet one piece; none where all are. */
export function laneMarks({ rows, slots }: Plan): Lane[] {
  const apart = rows.filter(({ joined }) => joined < 1);
  const [first, last] = [apart[0], apart.at(-1)];
  const guide = rows.find(({ part }) => part === 'middle') ?? last;
  if (!first || !last || !guide) return [];
  const top = first.y - 20;
  return slots.flatMap((slot, index): Lane[] => {
    const area = guide.slots[index];
    if (!area) return [];
    const number = slot.first === slot.last && area.width > 16 ? String(slot.first) : '';
    return [
      {
        kind: 'lane',
        id: `lane.${slot.name}`,
        ...(slot.name !== 'folded' && { part: slot.name }),
        x: area.x - 2,
        y: top,
        width: area.width + 4,
        height: last.y + last.height + 6 - top,
        number,
      },
    ];
  });
}
