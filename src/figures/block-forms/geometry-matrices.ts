/** The three weight matrices, and in each of them the share of every path. */

import { shapeOf } from '../../graph/weight.ts';
import { columns, rows } from '../grammar/arrange.ts';
import type { Area, Cell, Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { sayMatrix } from './describe.ts';
import type { Plan } from './geometry-plan.ts';
import { type Layer, layers, shareOf } from './pieces.ts';

const titleHeight = 36;

/** Beside the block where there is room, else below it. */
export function matrixMarks(plan: Plan): { marks: Mark[]; bottom: number } {
  const { width, lanes, bottom } = plan;
  const beside = width > 500;
  const left = lanes.x + lanes.width + 56;
  const side = beside ? Math.min(width > 1000 ? 176 : 130, width - left - 8) : (width - 40) / 3;
  const panel: Area = beside
    ? { x: left, y: lanes.y - 24, width: width - left - 8, height: 0 }
    : { x: 8, y: bottom + 28, width: width - 16, height: 0 };
  const cells = beside
    ? rows(
        [side, side, side].map((size) => size + titleHeight),
        panel,
        22,
      )
    : columns(3, panel, 12);
  const marks = layers.flatMap((layer, index) => {
    const cell = cells[index] ?? panel;
    return matrix(plan, layer, { x: cell.x, y: cell.y + titleHeight, width: side, height: side });
  });
  const end = Math.max(...cells.map((cell) => cell.y)) + titleHeight + side;
  return { marks, bottom: Math.max(bottom, end) };
}

/** One matrix: its outline, its name, and each path's rows, block or columns. Inputs run to the right, outputs down. */
function matrix(plan: Plan, layer: Layer, room: Area): Mark[] {
  const { inFormA, language, state } = plan;
  const inner = state.cardinality * state.pathWidth;
  const outer = inFormA.input.shape.channels;
  const [outputs, inputs] = { conv1: [inner, outer], conv2: [inner, inner], conv3: [outer, inner] }[layer];
  const scale = room.width / Math.max(inner, outer);
  const outline: Area = { x: room.x, y: room.y, width: (inputs ?? 0) * scale, height: (outputs ?? 0) * scale };
  const name = { conv1: 'W₁', conv2: 'W₂', conv3: 'W₃' }[layer];
  const kernel = shapeOf(inFormA.piece(layer, 1).operation.weight).slice(2);
  const square = kernel.every((size) => size === 1) ? '' : `×${kernel.join('×')}`;
  const id = `matrix.${layer}`;
  const title = (part: string, y: number, look: Text['look'], text: string): Text => ({
    kind: 'text',
    id: `${id}.${part}`,
    of: id,
    x: room.x,
    y,
    size: fontSize.small,
    anchor: 'start',
    label: plain(text),
    look,
  });
  const whole: Cell = {
    kind: 'cell',
    id,
    part: layer,
    says: sayMatrix(language, layer, { name, outputs: outputs ?? 0, inputs: inputs ?? 0 }),
    ...outline,
    text: '',
    look: 'empty',
  };
  const paths = Array.from({ length: state.cardinality }, (_, index) => index + 1);
  return [
    whole,
    title('name', room.y - 25, 'strong', name),
    title('shape', room.y - 10, 'soft', `${outputs}×${inputs}${square}`),
    ...paths.map((path) => band(plan, layer, path, outline, scale, id)),
  ];
}

function band(plan: Plan, layer: Layer, path: number, outline: Area, scale: number, id: string): Cell {
  const { rows: down, columns: across } = shareOf(plan.inFormA, path);
  const height = (down.to - down.from) * scale;
  const width = (across.to - across.from) * scale;
  return {
    kind: 'cell',
    id: `${id}.path${path}`,
    part: `path${path}`,
    ...outline,
    ...(layer === 'conv3' ? {} : { y: outline.y + down.from * scale, height }),
    ...(layer === 'conv1' ? {} : { x: outline.x + across.from * scale, width }),
    text: '',
    role: 'path',
    look: 'band',
  };
}
