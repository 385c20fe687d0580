import { TEMPLATE_WIDTH } from '../../graph/budget.ts';
import { bottomOf, topOf } from '../grammar/bounds.ts';
import type { Area, Box, Fan, Line, Mark, Slice } from '../grammar/mark.ts';
import { subscript } from '../grammar/text-width.ts';
import { columnOf, type Frame, nameOf } from './frame.ts';
import { since } from './stills.ts';

/** x in pieces, one for each product, or whole, with one line that fans out to every path. */
export function inputMarks(frame: Frame, operations: readonly Mark[]): Mark[] {
  return since(frame.state, 'whole') ? wholeInput(frame) : pieces(frame, operations);
}

function pieces(frame: Frame, operations: readonly Mark[]): Mark[] {
  const { lanes, input, language } = frame;
  return lanes.flatMap((lane, index): Mark[] => {
    const column = columnOf(frame, lane);
    const width = Math.min(64, column.width);
    const name = `x${subscript(index + 1)}`;
    const slice: Slice = {
      kind: 'slice',
      id: `x${index + 1}`,
      part: `x${index + 1}`,
      says: language.t('neuron-to-block.piece', { name }),
      origin: 'x',
      x: column.x + (column.width - width) / 2,
      y: input.y,
      width,
      height: input.height,
      lines: [[{ text: name, role: 'x' }]],
      role: 'x',
    };
    const operation = operations.find(({ id }) => id === `op.${nameOf(lane)}`);
    return operation?.kind === 'box' ? [way(slice, operation), slice] : [slice];
  });
}

function way(slice: Slice, operation: Box): Line {
  return {
    kind: 'line',
    id: `in.${slice.id}`,
    part: slice.id,
    points: [bottomOf(slice), topOf(operation)],
    look: 'flow',
    curve: 'straight',
    arrow: true,
    role: 'x',
    ends: [slice.id, operation.id],
  };
}

function wholeInput(frame: Frame): [Fan, Box] {
  const { room, input, body, lanes, language, state } = frame;
  const size = { width: 96, height: input.height };
  const channels = since(state, 'network') ? [{ text: ` ${TEMPLATE_WIDTH}`, role: 'blockWidth' as const }] : [];
  const x: Box = {
    kind: 'box',
    id: 'x',
    part: 'x',
    says: language.t('neuron-to-block.whole', { C: state.cardinality }),
    x: (room - size.width) / 2,
    y: input.y,
    ...size,
    lines: [[{ text: 'x', role: 'x' }, ...channels]],
    tags: [],
    role: 'x',
    joinLeft: 0,
    joinRight: 0,
  };
  const targets = lanes.map((lane): readonly [number, number] => topOf(columnOf(frame, lane) satisfies Area));
  const fan: Fan = {
    kind: 'fan',
    id: 'x.fan',
    part: 'x',
    root: bottomOf(x),
    busY: (input.y + input.height + body.y) / 2,
    targets,
    ends: ['x', 'op.'],
  };
  return [fan, x];
}
