/** What brings the paths of one module together, from the concatenation or sum down to the output. */
import { tagLines } from '../grammar/arrange.ts';
import { bottomOf, rightOf, topOf } from '../grammar/bounds.ts';
import type { Area, Box, Card, Junction, Line, Mark, Point } from '../grammar/mark.ts';
import { boxLines } from './labels.ts';
import { type LaneMarks, way } from './lanes.ts';
import { bandEnd, bandTop, type Column, type Plan, rowGap, stackHeight, stationHeight } from './plan.ts';
import type { Layer } from './reading.ts';
import { sayJunction, sayLayer } from './says.ts';

type Station = Box | Junction;

/** The first stations stand at the upper end of the band, those after the residual function at its lower end. */
export function stationsOf(plan: Plan, column: Column, lanes: readonly LaneMarks[]): Station[] {
  const { aggregate, end } = column.reading;
  const stations: Station[] = [];
  const add = (layers: readonly Layer[], top: number) => {
    let y = top;
    for (const layer of layers) {
      const from = stations.at(-1)?.id;
      stations.push(station(plan, column, layer, y, { lanes, from: from ? [from] : endsOf(lanes) }));
      y += stationHeight(layer) + rowGap;
    }
  };
  add(aggregate, bandTop(plan, 'aggregate'));
  add(end, bandEnd(plan) - stackHeight(end));
  return stations;
}

function endsOf(lanes: readonly LaneMarks[]): string[] {
  return lanes.flatMap((lane) => lane.at(-1)?.id ?? []);
}

interface Before {
  readonly lanes: readonly LaneMarks[];
  readonly from: readonly string[];
}

function station(plan: Plan, column: Column, layer: Layer, y: number, before: Before): Station {
  const { kind } = layer.node.operation;
  const height = stationHeight(layer);
  if (kind === 'concat') return concatenation(plan, column, layer, { ...column.lanes, y, height }, before);
  if (kind === 'sum') return sum(plan, column, layer, inMiddle(column, y, height, height), before);
  const residual = column.reading.aggregate.includes(layer) && column.reading.spec.shortcut;
  const width = kind === 'convolution' ? Math.min(150, column.lanes.width) : 64;
  const name = { convolution: 'last', scale: 'scaling', batchNorm: 'bn', relu: 'relu' }[kind as string] ?? kind;
  return {
    kind: 'box',
    id: `${column.side}.${name}`,
    part: name,
    ...(residual && { partOf: 'residual' }),
    from: before.from,
    says: sayLayer(layer, plan.language),
    ...inMiddle(column, y, width, height),
    lines: boxLines(layer, width, plan.language),
    tags: tagLines(layer.tags, width),
    ...(kind === 'convolution' && { step: 'aggregate' }),
    joinLeft: 0,
    joinRight: 0,
  };
}

/** A mark of this size below the middle of the lanes. */
function inMiddle({ lanes }: Column, y: number, width: number, height: number): Area {
  return { x: lanes.x + (lanes.width - width) / 2, y, width, height };
}

function concatenation(plan: Plan, column: Column, layer: Layer, row: Area, { lanes, from }: Before): Junction {
  const ends = lanes.flatMap((lane) => lane.at(-1) ?? []);
  const [first, last] = [ends[0] ?? row, ends.at(-1) ?? row];
  return {
    kind: 'junction',
    id: `${column.side}.concat`,
    part: 'concat',
    ...(column.reading.spec.shortcut && { partOf: 'residual' }),
    from,
    says: sayJunction(plan.language, 'concat', column, layer),
    ...row,
    x: first.x,
    width: last.x + last.width - first.x,
    symbol: plan.language.t('modules.concat'),
    teeth: ends.map((mark) => topOf(mark)[0]),
    toothHeight: 6,
  };
}

/** Σ over the paths, or + where x is added. */
function sum(plan: Plan, column: Column, layer: Layer, area: Area, { from }: Before): Junction {
  const isLast = column.reading.end.includes(layer);
  return {
    kind: 'junction',
    id: `${column.side}.${isLast ? 'plus' : 'sum'}`,
    part: isLast ? 'plus' : 'sum',
    ...(!isLast && { partOf: 'residual' }),
    from: isLast ? [...from, `${column.side}.x`] : from,
    says: sayJunction(plan.language, isLast ? 'plus' : 'sum', column, layer),
    ...area,
    symbol: isLast ? '+' : 'Σ',
    teeth: [],
    toothHeight: 0,
    role: isLast ? 'x' : 'sum',
  };
}

/** From each lane into the first station, on from station to station, and down to the output. */
export function mergeWays(
  { side }: Column,
  lanes: readonly LaneMarks[],
  stations: readonly Station[],
  output: Card,
): Line[] {
  const [first] = stations;
  if (!first) return [];
  const isBar = first.kind === 'junction' && first.toothHeight > 0;
  const entry = (from: Point): Point => (isBar ? [from[0], first.y - first.toothHeight] : topOf(first));
  const joined = lanes.flatMap((lane) => {
    const last = lane.at(-1);
    if (!last) return [];
    const from = bottomOf(last);
    return [way(`${last.id}.out`, from, entry(from), [last.id, first.id], isBar ? 'straight' : 'smooth')];
  });
  const below = [...stations, output];
  const on = below.slice(1).map((mark, index) => {
    const before = below[index] ?? first;
    // The upper face of the card lies above it.
    const [x, y] = topOf(mark);
    const rise = mark.kind === 'card' ? mark.depth * 0.6 : 0;
    return way(`${side}.into.${mark.id}`, bottomOf(before), [x, y - rise], [before.id, mark.id]);
  });
  return [...joined, ...on];
}

/** x past the paths into the last sum, where there is one. */
export function shortcutOf(plan: Plan, column: Column, x: Card, stations: readonly Station[]): Mark[] {
  const plus = stations.find(({ id }) => id === `${column.side}.plus`);
  if (!plus) return [];
  const right = column.area.x + column.area.width - 5;
  const start = x.x + x.width - 6;
  const bottom = x.y + x.height;
  // Below the words beside the card, above the branching of x.
  const level = bottom + 8;
  const end = rightOf(plus);
  return [
    {
      kind: 'line',
      id: `${column.side}.shortcut`,
      part: 'shortcut',
      says: plan.language.t('modules.says.shortcut'),
      points: [[start, bottom], [start, level], [right, level], [right, end[1]], end],
      look: 'shortcut',
      curve: 'straight',
      arrow: true,
      role: 'x',
      ends: [x.id, plus.id],
    },
  ];
}
