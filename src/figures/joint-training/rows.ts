/** Where things stand in a panel, from its top; both panels have the same rows. */
import type { Area, Line, Point, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';

/** A panel's upper left corner and its width. */
export type Panel = Omit<Area, 'height'>;

export const rows = {
  title: 10,
  subtitle: 31,
  card: { y: 52, size: 42 },
  members: { y: 128, height: 62 },
  meeting: { y: 222, size: 28 },
  plus: { y: 266, size: 26 },
  caption: 318,
  classes: { y: 334, each: 21 },
} as const;

/** Room to the right of the paths for the shortcut. */
export const gutter = 26;

const classCount = 10;
export const panelHeight = rows.classes.y + classCount * rows.classes.each;

/** Title and subtitle. */
export function heading(id: string, title: string, subtitle: string, { x, y }: Panel): Text[] {
  const text = (name: string, label: string, place: Pick<Text, 'y' | 'size' | 'look'>): Text => ({
    kind: 'text',
    id: `${id}.${name}`,
    x,
    anchor: 'start',
    label: plain(label),
    ...place,
  });
  return [
    text('title', title, { y: y + rows.title, size: fontSize.label + 1, look: 'strong' }),
    text('subtitle', subtitle, { y: y + rows.subtitle, size: fontSize.label, look: 'soft' }),
  ];
}

/** A way down from mark to mark. */
export function way(id: string, from: Point, to: Point, ends: readonly [string, string], off = false): Line {
  const line: Line = { kind: 'line', id, points: [from, to], look: 'flow', curve: 'smooth', arrow: true, ends };
  return off ? { ...line, off } : line;
}
