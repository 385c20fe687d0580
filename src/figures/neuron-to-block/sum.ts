import { bottomOf, boundsOf, topOf } from '../grammar/bounds.ts';
import type { Junction, Line, Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { columnOf, type Frame, nameOf } from './frame.ts';
import { since, termsOf } from './stills.ts';

const size = 28;

/** The sum of all terms; in the last still x is added to it. */
export function sumMarks(frame: Frame): { marks: Mark[]; sum: Junction; bottom: number } {
  const { body, state } = frame;
  const sum = junction(frame, 'sum', body.y + body.height + 36, 'Σ');
  const below = sum.y + size + 24;
  const flows = frame.lanes.map((lane) => flow(frame, lane, sum));
  if (state.still !== 'residual') {
    const output = outputName(frame, below + size / 2);
    return { marks: [...flows, out(sum, output), sum, output], sum, bottom: below + size + 30 };
  }
  const plus = junction(frame, 'plus', below, '+');
  const output = outputName(frame, below + size + 30);
  const marks = [...flows, way('sum.plus', sum, plus), shortcut(frame, plus), out(plus, output), sum, plus, output];
  return { marks, sum, bottom: below + size + 30 };
}

function junction({ room, state, language, lanes }: Frame, id: 'sum' | 'plus', y: number, symbol: string): Junction {
  const terms = lanes.map((lane) => endOf(state.still, nameOf(lane)));
  const count = termsOf(state);
  return {
    kind: 'junction',
    id,
    part: id === 'sum' ? 'sum' : 'shortcut',
    from: id === 'sum' ? terms : ['sum', 'x'],
    says: id === 'sum' ? language.t('neuron-to-block.sum', { count }) : language.t('neuron-to-block.plus'),
    x: (room - size) / 2,
    y,
    width: size,
    height: size,
    symbol,
    teeth: [],
    toothHeight: 0,
    role: 'sum',
  };
}

/** The mark from which a column's value leaves. */
function endOf(still: Frame['state']['still'], name: string): string {
  return since({ still }, 'network') && name !== 'folded' ? `conv3.${name}` : `op.${name}`;
}

function flow(frame: Frame, lane: Frame['lanes'][number], sum: Junction): Line {
  const { state } = frame;
  const name = nameOf(lane);
  const column = columnOf(frame, lane);
  const open = since(state, 'network') && lane.kind === 'path' ? lane.boxes.at(-1) : undefined;
  const small = state.still === 'neuron' ? { ...column, y: column.y + (column.height - 38) / 2, height: 38 } : column;
  return {
    kind: 'line',
    id: `out.${name}`,
    points: [bottomOf(open ?? small), topOf(sum)],
    look: 'flow',
    curve: 'smooth',
    arrow: true,
    ends: [endOf(state.still, name), 'sum'],
  };
}

function way(id: string, from: Junction, to: Junction): Line {
  const points = [bottomOf(from), topOf(to)];
  return { kind: 'line', id, points, look: 'flow', curve: 'straight', arrow: true, ends: [from.id, to.id] };
}

function out(from: Junction, output: Text): Line {
  return {
    kind: 'line',
    id: 'output.line',
    points: [bottomOf(from), topOf(boundsOf(output))],
    look: 'flow',
    curve: 'straight',
    arrow: true,
    ends: [from.id, output.id],
  };
}

/** x past the paths, outside the lanes. */
function shortcut({ room, width, input }: Frame, plus: Junction): Line {
  const right = width - 14;
  const [start, end] = [input.y + input.height / 2, plus.y + plus.height / 2];
  return {
    kind: 'line',
    id: 'shortcut',
    part: 'shortcut',
    points: [
      [(room + 96) / 2, start],
      [right, start],
      [right, end],
      [plus.x + plus.width, end],
    ],
    look: 'shortcut',
    curve: 'straight',
    arrow: true,
    role: 'x',
    ends: ['x', 'plus'],
  };
}

function outputName({ room, state, language }: Frame, y: number): Text {
  const names = { neuron: language.t('neuron-to-block.innerProduct'), residual: 'y' };
  const name = state.still === 'neuron' || state.still === 'residual' ? names[state.still] : 'F(x)';
  return {
    kind: 'text',
    id: 'output',
    x: room / 2,
    y,
    size: fontSize.label,
    anchor: 'middle',
    label: [{ text: name, role: 'sum' }],
    look: 'strong',
  };
}
