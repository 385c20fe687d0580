/**
 * Which part of earlier feature maps an element is worked out from, read off the graph.
 *
 * Regions are theoretical: they may reach outside the maps, into the padding (`clip` cuts that off), and they are
 * boxes, so that two paths that read different corners give the box around both.
 */
import type { Graph, Node, Shape } from './graph.ts';
import { nodeOf } from './graph.ts';

/** From ≤ index < to. */
export type Range = readonly [from: number, to: number];

/** A box of feature maps. */
export interface Region {
  readonly rows: Range;
  readonly columns: Range;
  readonly channels: Range;
}

/** The region that is one element; all count from 0. */
export function regionAt(y: number, x: number, channel: number): Region {
  return { rows: [y, y + 1], columns: [x, x + 1], channels: [channel, channel + 1] };
}

/** The region that is all of the maps. */
export function wholeOf({ height, width, channels }: Shape): Region {
  return { rows: [0, height], columns: [0, width], channels: [0, channels] };
}

/** The part of a region that lies inside maps of this shape; nothing where none does. */
export function clip(region: Region, shape: Shape): Region | undefined {
  const whole = wholeOf(shape);
  const rows = overlap(region.rows, whole.rows);
  const columns = overlap(region.columns, whole.columns);
  const channels = overlap(region.channels, whole.channels);
  return rows && columns && channels && { rows, columns, channels };
}

/**
 * The region of node `on` that decides `region` of node `id`; nothing where `on` has no part in it.
 * A grouped convolution reads only the channels of its group, a concatenation only the inputs it touches; a factor
 * of 0 still counts as reading.
 */
export function receptiveField(graph: Graph, id: string, region: Region, on = 'input'): Region | undefined {
  const regions = new Map([[nodeOf(graph, id).id, region]]);
  const shapes = new Map(graph.nodes.map((node) => [node.id, node.shape]));
  for (const node of graph.nodes.toReversed()) {
    const own = regions.get(node.id);
    if (!own || node.id === on) continue;
    const inputs = node.inputs.map((input) => shapes.get(input) ?? node.shape);
    for (const [index, input] of node.inputs.entries()) {
      const read = regionRead(node, own, inputs, index);
      const known = regions.get(input);
      if (read) regions.set(input, known ? around(known, read) : read);
    }
  }
  return regions.get(on);
}

/** The region of input `index` that `region` of the node is worked out from; nothing where it is not read. */
export function regionRead(node: Node, region: Region, inputs: readonly Shape[], index: number): Region | undefined {
  const { operation } = node;
  const input = inputs[index] ?? node.shape;
  switch (operation.kind) {
    case 'convolution': {
      const { kernel, stride, padding, groups } = operation;
      return {
        rows: windowRange(region.rows, kernel[0], stride, padding[0]),
        columns: windowRange(region.columns, kernel[1], stride, padding[1]),
        channels: groupRange(region.channels, node.shape.channels / groups, input.channels / groups),
      };
    }
    case 'pool': {
      const { size, stride, padding } = operation;
      const [rows, columns] = [region.rows, region.columns].map((range) => windowRange(range, size, stride, padding));
      return rows && columns && { ...region, rows, columns };
    }
    case 'globalAverage':
      return { ...wholeOf(input), channels: region.channels };
    case 'linear':
      return wholeOf(input);
    case 'concat':
      return concatRange(region, inputs, index);
    default:
      return region;
  }
}

/** What windows at the places of `range` cover. */
function windowRange([from, to]: Range, size: number, stride: number, padding: number): Range {
  return [from * stride - padding, (to - 1) * stride - padding + size];
}

/** Input channels of all groups that the output channels of `range` belong to. */
function groupRange([from, to]: Range, outputsPerGroup: number, inputsPerGroup: number): Range {
  return [Math.floor(from / outputsPerGroup) * inputsPerGroup, Math.ceil(to / outputsPerGroup) * inputsPerGroup];
}

/** The channels of `region` that come from input `index`, as that input counts them. */
function concatRange(region: Region, inputs: readonly Shape[], index: number): Region | undefined {
  const start = inputs.slice(0, index).reduce((sum, each) => sum + each.channels, 0);
  const [from, to] = region.channels;
  const channels = overlap([from - start, to - start], [0, inputs[index]?.channels ?? 0]);
  return channels && { ...region, channels };
}

function overlap([from, to]: Range, [low, high]: Range): Range | undefined {
  const both: Range = [Math.max(from, low), Math.min(to, high)];
  return both[0] < both[1] ? both : undefined;
}

function around(a: Region, b: Region): Region {
  const hull = (one: Range, other: Range): Range => [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
  return {
    rows: hull(a.rows, b.rows),
    columns: hull(a.columns, b.columns),
    channels: hull(a.channels, b.channels),
  };
}
