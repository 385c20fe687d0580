/** A cost under a picture: a length, the exact number, and the reference as a tick with its own number. */
import type { Area, Cost, Text } from './mark.ts';
import { fontSize } from './sizes.ts';
import { plain, textWidth } from './text-width.ts';

interface CostBar {
  readonly id: string;
  /** Where bar and words go; costBarHeight high. */
  readonly area: Omit<Area, 'height'>;
  readonly value: number;
  readonly reference?: number;
  /** The value that would fill the whole width. */
  readonly most: number;
  /** The exact number and the reference, each with its unit and name. */
  readonly words: string;
  readonly referenceWords?: string;
  readonly says: string;
  readonly part?: string;
  readonly from?: readonly string[];
}

export const costBarHeight = 60;

/** The value's words above the bar, the reference's below its tick. */
export function costBar(bar: CostBar): (Cost | Text)[] {
  const { id, area, value, reference, most, words, referenceWords, says, part, from } = bar;
  const meaning = { ...(part && { part }), ...(from && { from }) };
  const length = (amount: number) => (area.width * Math.min(amount, most)) / most;
  const text = (suffix: string, label: string, place: Pick<Text, 'x' | 'y' | 'anchor' | 'look'>): Text => ({
    kind: 'text',
    id: `${id}.${suffix}`,
    of: id,
    size: fontSize.label,
    label: plain(label),
    ...place,
  });
  const tick = length(reference ?? 0);
  const half = textWidth(referenceWords ?? '', fontSize.label) / 2;
  const tickWords = Math.min(Math.max(tick, half), area.width - half);
  return [
    text('words', words, { x: area.x, y: area.y + 10, anchor: 'start', look: 'strong' }),
    ...(referenceWords
      ? [text('reference', referenceWords, { x: area.x + tickWords, y: area.y + 50, anchor: 'middle', look: 'soft' })]
      : []),
    {
      kind: 'cost',
      id,
      says,
      ...meaning,
      x: area.x,
      y: area.y + 26,
      width: area.width,
      height: 10,
      length: length(value),
      ...(reference !== undefined && { tick }),
    },
  ];
}
