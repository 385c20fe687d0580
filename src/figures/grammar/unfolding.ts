/** Lanes that are folded away or all drawn, however narrow: see laneSlots for which are. */
import type { Label } from './mark.ts';
import { fontSize } from './sizes.ts';
import { linesWidth } from './text-width.ts';

/** So many lanes stand side by side on every page; of more, some may be folded away. */
export const fewLanes = 4;

/** Room between lanes: hardly any where there are many. */
export function laneGap(lanes: number, few: number): number {
  return lanes > 12 ? 1.5 : few;
}

/** Whether the parts of a label, below one another, are wider than their box: then one label stands over all. */
export function isTooWide(parts: readonly Label[], room: number): boolean {
  return linesWidth(parts, fontSize.label) + 4 > room;
}

/** "32 × (256, 1×1, 4)", for the boxes of one row that carry no labels. */
export function rowLabel(count: number, parts: readonly Label[]): Label {
  const inside = parts.flatMap((part, index) => (index === 0 ? [...part] : [{ text: ', ' }, ...part]));
  return [{ text: `${count} × (` }, ...inside, { text: ')' }];
}
