/** Where blocks and paths lie: along the way of x, and across it. On a phone the way goes down, else to the right. */
import { type LaneSlot, laneSlots } from '../grammar/arrange.ts';
import type { Area, Point } from '../grammar/mark.ts';
import type { Dimensions } from './stage.ts';

interface Span {
  readonly from: number;
  readonly size: number;
}

export interface Lane {
  readonly slot: LaneSlot;
  readonly across: Span;
}

export interface BlockPlace {
  readonly number: number;
  readonly ground: Span;
  readonly paths: Span;
  readonly sum: Span;
}

export interface Places {
  readonly down: boolean;
  readonly blocks: readonly BlockPlace[];
  readonly lanes: readonly Lane[];
  readonly ground: Span;
  /** Where x runs, across. */
  readonly middle: number;
  /** Where the shortcut runs, across. */
  readonly shortcut: number;
  readonly input: Span;
  readonly output: Span;
  /** The whole drawing of the stage, whatever is set. */
  readonly length: number;
  readonly breadth: number;
}

const most = 8;
const laneGap = 6;
const pad = 12;
const stackThickness = 36;

/** Room for all paths, across. */
const room = 240;

/** How thick a path of d channels is drawn where there is room for all of them. */
function thickness(width: number): number {
  return 3 + 0.75 * width;
}

export function placesOf(dimensions: Dimensions, width: number): Places {
  const down = width < 600;
  const breadth = room + 2 * pad + 20;
  const end = 42;
  const length = down ? 600 : width;
  const lanes = lanesOf(dimensions, (breadth - 20) / 2);
  const [first, last] = [lanes[0]?.across, lanes.at(-1)?.across];
  const top = (first?.from ?? 0) - pad;
  const bottom = (last?.from ?? 0) + (last?.size ?? 0) + pad;
  const pitch = Math.min(down ? 172 : 330, (length - 2 * end) / dimensions.depth);
  const blocks = Array.from({ length: dimensions.depth }, (_, index) =>
    blockPlace(index + 1, end + index * pitch, pitch, down),
  );
  return {
    down,
    blocks,
    lanes,
    ground: { from: top, size: bottom - top },
    middle: (breadth - 20) / 2,
    shortcut: bottom + 10,
    input: { from: 0, size: end - 12 },
    output: { from: end + dimensions.depth * pitch, size: end - 12 },
    length,
    breadth,
  };
}

/** Lanes around the middle; many thick ones get thinner, so that all have room. */
function lanesOf({ cardinality, width }: Dimensions, middle: number): Lane[] {
  const slots = laneSlots(cardinality, most);
  const folded = slots.filter(({ kind }) => kind === 'folded').length;
  const rest = room - laneGap * (slots.length - 1) - folded * stackThickness;
  const thick = Math.min(thickness(width), rest / (slots.length - folded));
  const sizes = slots.map(({ kind }) => (kind === 'path' ? thick : stackThickness));
  const total = sizes.reduce((sum, size) => sum + size, 0) + laneGap * (slots.length - 1);
  let from = middle - total / 2;
  return slots.map((slot, index) => {
    const size = sizes[index] ?? 0;
    const lane = { slot, across: { from, size } };
    from += size + laneGap;
    return lane;
  });
}

/** Room to spread out, the paths, room to meet, the sum, and a gap before the next block. */
function blockPlace(number: number, from: number, pitch: number, down: boolean): BlockPlace {
  const gap = Math.min(20, pitch * 0.16);
  const size = pitch - gap;
  const spread = Math.min(down ? 28 : 34, size * 0.2);
  const sum = Math.min(24, size * 0.26);
  const paths = size - 2 * spread - sum - 3;
  return {
    number,
    ground: { from, size },
    paths: { from: from + spread, size: paths },
    sum: { from: from + spread + paths + spread, size: sum },
  };
}

/** A point by its place along and across. */
export function pointAt({ down }: Places, along: number, across: number): Point {
  return down ? [across, along] : [along, across];
}

export function areaAt({ down }: Places, along: Span, across: Span): Area {
  return down
    ? { x: across.from, y: along.from, width: across.size, height: along.size }
    : { x: along.from, y: across.from, width: along.size, height: across.size };
}
