/** Axes of plots. */
import type { Line, Mark, Text } from './mark.ts';
import { fontSize } from './sizes.ts';
import { plain } from './text-width.ts';

interface Axis {
  readonly id: string;
  readonly side: 'bottom' | 'left';
  /** Where the axis runs: from, to along it, and its place across. */
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** Values with a tick, their places, and how they are written. */
  readonly ticks: readonly { readonly place: number; readonly text: string }[];
  /** What it measures, with the unit. */
  readonly title: string;
  /** How far the rules reach into the plot; 0 for none. */
  readonly reach: number;
}

/** A line, ticks with their numbers, rules through the plot, and the title at the end of the axis. */
export function axis({ id, side, from, to, at, ticks, title, reach }: Axis): Mark[] {
  const bottom = side === 'bottom';
  const point = (along: number, across: number) => (bottom ? ([along, across] as const) : ([across, along] as const));
  const rule = (name: string, a: readonly [number, number], b: readonly [number, number]): Line => ({
    kind: 'line',
    id: `${id}.${name}`,
    points: [a, b],
    look: 'grid',
    curve: 'straight',
    arrow: false,
  });
  const tickMarks = ticks.flatMap(({ place, text }): Mark[] => [
    rule(`tick${text}`, point(place, at + (bottom ? 4 : -4)), point(place, at + (bottom ? -reach : reach))),
    {
      kind: 'text',
      id: `${id}.number${text}`,
      x: bottom ? place : at - 8,
      y: bottom ? at + 14 : place,
      size: fontSize.small,
      anchor: bottom ? 'middle' : 'end',
      label: plain(text),
      look: 'soft',
    },
  ]);
  const titleMark: Text = {
    kind: 'text',
    id: `${id}.title`,
    x: bottom ? to : at - 8,
    y: bottom ? at + 31 : Math.min(from, to) - 16,
    size: fontSize.small,
    anchor: bottom ? 'end' : 'start',
    label: plain(title),
    look: 'strong',
  };
  return [...tickMarks, { ...rule('line', point(from, at), point(to, at)), id }, titleMark];
}
