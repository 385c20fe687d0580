/** The same connections as wires: some channels of each group, every output with all inputs of its group. */
import type { Dot, Line, Mark, Point, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import type { Frame } from './frame.ts';

/** Channels that are drawn while there are fewer groups. */
const fewest = 16;

/** Wires stand in line with the rows of the table; on a phone they hang from its columns. */
export function wireMarks(frame: Frame): { marks: Mark[]; bottom: number } {
  const { state, panel, narrow, language } = frame;
  const { channels, groups, each } = state.table;
  const drawn = Math.min(channels, Math.max(fewest, groups));
  const sample = Array.from({ length: drawn }, (_, index) => (index * channels) / drawn + 1);
  const groupOf = (channel: number) => Math.ceil(channel / each);
  const place = placesOf(frame, drawn);
  const wires = sample.flatMap((input) =>
    sample
      .filter((output) => groupOf(output) === groupOf(input))
      .map((output) => wire(input, output, groupOf(input), [place('in', input), place('out', output)])),
  );
  const dots = (['in', 'out'] as const).flatMap((side) =>
    sample.map((channel) => dot(side, channel, groupOf(channel), place(side, channel))),
  );
  const [inputs, outputs, note] = ['inputs', 'outputs', 'sample'].map((name) =>
    language.t(`grouped-kernel.${name as 'inputs' | 'outputs' | 'sample'}`, { channels, drawn }),
  );
  const bottom = panel.y + panel.height;
  const [end, right] = [panel.x + panel.width, panel.x + panel.width];
  const words = narrow
    ? [
        text('inputs', inputs, panel.x, panel.y + 8, 'start'),
        text('outputs', outputs, panel.x, bottom - 4, 'start'),
        ...(drawn < channels ? [text('sample', note, right, bottom - 4, 'end')] : []),
      ]
    : [
        text('inputs', inputs, panel.x, panel.y - 14, 'start'),
        text('outputs', outputs, end, panel.y - 14, 'end'),
        ...(drawn < channels ? [text('sample', note, panel.x, bottom + 14, 'start')] : []),
      ];
  return { marks: [...wires, ...dots, ...words], bottom: narrow ? bottom : bottom + 14 };
}

function placesOf(
  { panel, state, narrow, square }: Frame,
  drawn: number,
): (side: 'in' | 'out', channel: number) => Point {
  const { channels } = state.table;
  // The middle of the channels that one wire stands for.
  const along = (channel: number) => ((channel - 1 + channels / drawn / 2) / channels) * square.width;
  if (narrow) {
    const levels = { in: panel.y + 24, out: panel.y + panel.height - 20 };
    return (side, channel) => [square.x + along(channel), levels[side]];
  }
  const levels = { in: panel.x + 4, out: panel.x + panel.width - 4 };
  return (side, channel) => [levels[side], square.y + along(channel)];
}

function wire(input: number, output: number, group: number, points: readonly Point[]): Line {
  return {
    kind: 'line',
    id: `wire.${input}.${output}`,
    part: `group${group}`,
    partOf: 'kept',
    points,
    look: 'wire',
    curve: 'straight',
    arrow: false,
  };
}

function dot(side: 'in' | 'out', channel: number, group: number, [x, y]: Point): Dot {
  return {
    kind: 'dot',
    id: `${side}.${channel}`,
    part: `group${group}`,
    partOf: 'channels',
    x,
    y,
    radius: 1.5,
    look: 'small',
  };
}

function text(id: string, words: string | undefined, x: number, y: number, anchor: Text['anchor']): Text {
  return { kind: 'text', id, x, y, size: fontSize.small, anchor, label: plain(words ?? ''), look: 'soft' };
}
