/** A cost under a picture: a length, the exact number, and the reference as a tick with its own number. */
import type { Area, Cost, Text } from './mark.ts';
import { fontSize } from './sizes.ts';
import { plain } from './text-width.ts';

interface CostBar {
  readonly id: string;
  /** Where bar and words go; 40 px high, see costBarHeight. */
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

export const costBarHeight = 42;

/** Words above, the bar below them. */
export function costBar(bar: CostBar): (Cost | Text)[] {
  const { id, area, value, reference, most, words, referenceWords, says, part, from } = bar;
  const meaning = { ...(part && { part }), ...(from && { from }) };
  const length = (amount: number) => (area.width * Math.min(amount, most)) / most;
  const text = (suffix: string, label: string, anchor: 'start' | 'end', look: Text['look']): Text => ({
    kind: 'text',
    id: `${id}.${suffix}`,
    of: id,
    x: anchor === 'start' ? area.x : area.x + area.width,
    y: area.y + 10,
    size: fontSize.label,
    anchor,
    label: plain(label),
    look,
  });
  return [
    text('words', words, 'start', 'strong'),
    ...(referenceWords ? [text('reference', referenceWords, 'end', 'soft')] : []),
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
      ...(reference !== undefined && { tick: length(reference) }),
    },
  ];
}
