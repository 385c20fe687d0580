/** Placing things in rows, columns and lanes. */
import type { Language } from '../../language/language.tsx';
import type { Area, Label, Stack } from './mark.ts';
import { fontSize, lineHeight } from './sizes.ts';
import { linesWidth, plain } from './text-width.ts';

/** Equal columns side by side over the whole width of an area. */
export function columns(count: number, area: Area, gap: number): Area[] {
  const width = (area.width - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({ ...area, x: area.x + index * (width + gap), width }));
}

/** Columns of given widths side by side, the whole centred in an area. */
export function centredColumns(widths: readonly number[], area: Area, gap: number): Area[] {
  const total = widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, widths.length - 1);
  let x = area.x + (area.width - total) / 2;
  return widths.map((width) => {
    const column = { ...area, x, width };
    x += width + gap;
    return column;
  });
}

/** Rows of given heights below one another, from `y` on. */
export function rows(heights: readonly number[], area: Omit<Area, 'height'>, gap: number): Area[] {
  let y = area.y;
  return heights.map((height) => {
    const row = { ...area, y, height };
    y += height + gap;
    return row;
  });
}

/** A path that is drawn, or a run of paths that is folded into a stack. */
export type LaneSlot =
  | { readonly kind: 'path'; readonly path: number }
  | { readonly kind: 'folded'; readonly first: number; readonly last: number };

/** Which of C paths are drawn: all while there are few, else the first three, a folded stack and the last. */
export function laneSlots(cardinality: number, most: number): LaneSlot[] {
  const path = (number: number): LaneSlot => ({ kind: 'path', path: number });
  if (cardinality <= most) return Array.from({ length: cardinality }, (_, index) => path(index + 1));
  const first = Math.max(1, Math.min(3, most - 2));
  const leading = Array.from({ length: first }, (_, index) => path(index + 1));
  return [...leading, { kind: 'folded', first: first + 1, last: cardinality - 1 }, path(cardinality)];
}

/** What makes a stack of folded paths the button that unfolds them. */
export function unfolds(
  { first, last }: { first: number; last: number },
  { t }: Language,
): Pick<Stack, 'act' | 'expanded' | 'says'> {
  const count = last - first + 1;
  return { act: 'open', expanded: false, says: t('figure.unfold.says', { first, last, count }) };
}

/**
 * A tensor's card: the side grows by fixed steps with the map, the depth with the channels' logarithm.
 * `scale` 1 suits the wide layout.
 */
export function cardSize(
  shape: { readonly height: number; readonly channels: number },
  scale = 1,
): { side: number; depth: number } {
  const steps = Math.max(0, Math.round(Math.log2(Math.max(1, shape.height))));
  return { side: (20 + 6 * steps) * scale, depth: (2 + 1.5 * Math.log2(Math.max(1, shape.channels))) * scale };
}

/** The label on one line where it fits, else its parts below one another. `parts`: in, filter, out. */
export function labelLines(parts: readonly Label[], room: number, size: number = fontSize.label): Label[] {
  const line = parts.flatMap((part, index) => (index === 0 ? [...part] : [{ text: ', ' }, ...part]));
  return linesWidth([line], size) + 8 <= room ? [line] : parts.map((part) => [...part]);
}

/** Small print in one line where it fits, else one line each, or none where that is too wide too. */
export function tagLines(tags: readonly string[], room: number): string[] {
  const fits = (lines: readonly string[]) => linesWidth(lines.map(plain), fontSize.small) + 2 <= room;
  const joined = tags.length > 0 ? [tags.join(' · ')] : [];
  if (fits(joined)) return joined;
  return fits(tags) ? [...tags] : [];
}

/** Height that lines of text and of small print need inside a box. */
export function boxHeight(lines: number, tags = 0): number {
  return Math.round(lines * fontSize.label * lineHeight + tags * fontSize.small * lineHeight + 12);
}
