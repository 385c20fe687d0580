/** Where things go: two modules side by side, the three steps as bands over both. */
import type { Language } from '../../language/language.tsx';
import { boxHeight, cardSize, centredColumns, type LaneSlot, laneSlots, tagLines } from '../grammar/arrange.ts';
import type { Area, Step } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { wrapText } from '../grammar/text-width.ts';
import { fewLanes, isTooWide, laneGap } from '../grammar/unfolding.ts';
import { boxLines } from './labels.ts';
import type { Layer, ModuleReading } from './reading.ts';

export type Side = 'left' | 'right';

/** One of the two modules: what it is called, what is noted under its name, and what it consists of. */
export interface Shown {
  readonly name: string;
  readonly note: string;
  readonly reading: ModuleReading;
}

/** Where one module stands. */
export interface Column extends Shown {
  readonly side: Side;
  readonly area: Area;
  /** Room of the paths, left of the shortcut. */
  readonly lanes: Area;
  /** Which paths are drawn, and the columns in which they are. */
  readonly slots: readonly (LaneSlot & { readonly area: Area })[];
  /** Width that labels have, so that all boxes of a module are written in the same way: 0 for one part a line. */
  readonly labelRoom: number;
  /** Whether the boxes are too narrow for any label: one stands over each row. */
  readonly bare: boolean;
  readonly boxHeight: number;
}

export interface Plan {
  readonly width: number;
  readonly language: Language;
  readonly narrow: boolean;
  readonly columns: readonly Column[];
  readonly title: { readonly y: number; readonly lines: number };
  readonly note: number;
  readonly card: Area & { readonly depth: number };
  readonly bands: Readonly<Record<Step, Area>>;
  readonly output: Area;
}

export const rowGap = 18;
const titleLine = 18;
/** Above and below the boxes of a band; above the first one stands its name where there is no room beside it. */
const above = { narrow: 30, wide: 18 };
const below = 12;

/** `open`: all paths are drawn; else most of many are folded away. */
export function planOf(sides: readonly [Shown, Shown], width: number, language: Language, open: boolean): Plan {
  const narrow = width < 500;
  const gap = narrow ? 8 : width < 900 ? 84 : 120;
  const columnWidth = (width - gap) / 2;
  const place = { x: 0, y: 0, width: columnWidth, height: 0 };
  const columns = [
    columnOf(sides[0], 'left', place, { narrow, language, open }),
    columnOf(sides[1], 'right', { ...place, x: columnWidth + gap }, { narrow, language, open }),
  ];
  const lines = Math.max(...columns.map(({ name, area }) => wrapText(name, fontSize.label, area.width).length));
  const notes = columns.some(({ note }) => note !== '') ? 1 : 0;
  const top = (lines + notes) * titleLine + 8;
  const sizes = columns.map(({ reading }) => cardSize(reading.input.shape, 0.6));
  const depth = Math.max(...sizes.map((size) => size.depth));
  const side = Math.max(...sizes.map((size) => size.side));
  const card = { x: 0, y: top + depth * 0.6, width: side, height: side, depth };
  const bands = bandsOf(columns, card.y + side + 34, width, narrow);
  const { aggregate } = bands;
  const output = { ...card, y: aggregate.y + aggregate.height + depth * 0.6 + 18 };
  return {
    width,
    language,
    narrow,
    columns,
    title: { y: titleLine / 2, lines },
    note: lines * titleLine + titleLine / 2,
    card,
    bands,
    output,
  };
}

interface Setting {
  readonly narrow: boolean;
  readonly language: Language;
  readonly open: boolean;
}

/** A module over the width of an area, with its lanes in the middle and room for the shortcut on the right. */
function columnOf(shown: Shown, side: Side, area: Area, { narrow, language, open }: Setting): Column {
  const edge = narrow ? 3 : 8;
  const lanes = { ...area, x: area.x + edge, width: area.width - edge - (narrow ? 15 : 34) };
  const count = shown.reading.lanes.length;
  const chosen = laneSlots(count, open ? count : narrow ? fewLanes : 5);
  const gap = laneGap(chosen.length, narrow ? 4 : 8);
  const room = (lanes.width - gap * (chosen.length - 1)) / chosen.length;
  const width = Math.min(chosen.length === 1 ? 150 : 120, room);
  const areas = centredColumns(
    chosen.map(() => width),
    lanes,
    gap,
  );
  const slots = chosen.map((slot, index) => ({ ...slot, area: areas[index] ?? lanes }));
  const layers = shown.reading.lanes.flatMap(({ split, transform }) => [...split, ...transform]);
  const oneLine = layers.every((layer) => boxLines(layer, width, language).length === 1);
  const labelRoom = oneLine ? width : 0;
  const bare = layers.some((layer) => isTooWide(boxLines(layer, 0, language), width));
  const heights = layers.map((layer) =>
    boxHeight(bare ? 1 : boxLines(layer, labelRoom, language).length, tagLines(layer.tags, width).length),
  );
  return { ...shown, side, area, lanes, slots, labelRoom, bare, boxHeight: Math.max(...heights) };
}

/** Each band is as high as the taller of the two modules needs it. */
function bandsOf(columns: readonly Column[], top: number, width: number, narrow: boolean): Plan['bands'] {
  const head = narrow ? above.narrow : above.wide;
  const tallest = (heightOf: (column: Column) => number) => Math.max(...columns.map(heightOf));
  const layerRows = (column: Column, step: 'split' | 'transform') => {
    const rows = Math.max(...column.reading.lanes.map((lane) => lane[step].length));
    return rows * column.boxHeight + Math.max(0, rows - 1) * rowGap;
  };
  const stations = ({ reading }: Column) => stackHeight([...reading.aggregate, ...reading.end]);
  const heights = {
    split: tallest((column) => layerRows(column, 'split')),
    transform: tallest((column) => layerRows(column, 'transform')),
    aggregate: tallest(stations),
  };
  const band = (step: Step, y: number): Area => ({ x: 0, y, width, height: head + heights[step] + below });
  const split = band('split', top);
  const transform = band('transform', split.y + split.height + 4);
  return { split, transform, aggregate: band('aggregate', transform.y + transform.height + 4) };
}

/** Where the boxes of a band begin. */
export function bandTop({ bands, narrow }: Plan, step: Step): number {
  return bands[step].y + (narrow ? above.narrow : above.wide);
}

/** Where the last station of the merge ends. */
export function bandEnd({ bands }: Plan): number {
  return bands.aggregate.y + bands.aggregate.height - below;
}

/** Height of what stands in the merge: junctions, one-line boxes, small boxes. */
export function stationHeight({ node, tags }: Layer): number {
  switch (node.operation.kind) {
    case 'concat':
      return 18;
    case 'sum':
      return 28;
    case 'convolution':
      return boxHeight(1, tags.length > 0 ? 1 : 0);
    default:
      return 24;
  }
}

export function stackHeight(stations: readonly Layer[]): number {
  return stations.reduce((sum, station) => sum + stationHeight(station), 0) + Math.max(0, stations.length - 1) * rowGap;
}
