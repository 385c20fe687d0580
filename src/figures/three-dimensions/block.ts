/** One block of the stage: x spreads to all paths, and their results and x meet in one sum. */
import { TEMPLATE_WIDTH } from '../../graph/budget.ts';
import type { Language } from '../../language/language.tsx';
import type { Area, Box, Junction, Lane, Line, Mark, Point, Stack } from '../grammar/mark.ts';
import { fontSize, lineHeight } from '../grammar/sizes.ts';
import { plain, textWidth } from '../grammar/text-width.ts';
import { areaAt, type BlockPlace, type Lane as LanePlace, type Places, pointAt } from './places.ts';
import { type Dimensions, mapSide } from './stage.ts';

export interface Frame {
  readonly dimensions: Dimensions;
  readonly places: Places;
  readonly language: Language;
}

export function blockMarks(frame: Frame, block: BlockPlace): Mark[] {
  const { places } = frame;
  const paths = places.lanes.map((lane) => pathMark(frame, block, lane));
  const ways = paths.flatMap((path, index) => {
    const { from = 0, size = 0 } = places.lanes[index]?.across ?? {};
    return pathWays(frame, block, path, from + size / 2);
  });
  return [ground(frame, block), shortcut(frame, block), ...ways, ...paths, sum(frame, block, paths)];
}

function ground({ places, language, dimensions }: Frame, { number, ground: along }: BlockPlace): Lane {
  return {
    kind: 'lane',
    id: `block${number}`,
    part: `depth${number}`,
    ...(number > 1 && { origin: `block${number - 1}` }),
    says: language.t('three-dimensions.says.block', { number, C: dimensions.cardinality, d: dimensions.width }),
    ...areaAt(places, along, places.ground),
    number: '',
  };
}

function pathMark(frame: Frame, block: BlockPlace, { slot, across }: LanePlace): Box | Stack {
  const { places, dimensions, language } = frame;
  const area = areaAt(places, block.paths, across);
  const id = `block${block.number}`;
  if (slot.kind === 'folded') {
    const count = slot.last - slot.first + 1;
    const text = `+${count}`;
    return {
      kind: 'stack',
      id: `${id}.folded`,
      partOf: 'cardinality',
      of: 'words.width',
      ...sayInFirst(block, language.t('three-dimensions.says.folded', { count })),
      ...area,
      lines: textWidth(text, fontSize.label) <= area.width - 8 ? [plain(text)] : [],
    };
  }
  const d = String(dimensions.width);
  const fits = fontSize.label * lineHeight <= area.height && textWidth(d, fontSize.label) <= area.width;
  return {
    kind: 'box',
    id: `${id}.path${slot.path}`,
    part: `path${slot.path}`,
    partOf: 'cardinality',
    of: 'words.width',
    origin: `${id}.path1`,
    ...sayInFirst(
      block,
      language.t('three-dimensions.says.path', { path: slot.path, d: dimensions.width, channels: TEMPLATE_WIDTH }),
    ),
    ...area,
    lines: fits ? [[{ text: d, role: 'd' }]] : [],
    tags: [],
    step: 'transform',
    joinLeft: 0,
    joinRight: 0,
  };
}

/** All blocks are alike: the paths of the first one speak for all. */
function sayInFirst({ number }: BlockPlace, says: string): { readonly says?: string } {
  return number === 1 ? { says } : {};
}

/** From where the block begins to a path, and from its end to the sum. */
function pathWays({ places }: Frame, block: BlockPlace, path: Box | Stack, across: number): Line[] {
  const { ground, paths, sum } = block;
  const at = (along: number, place: number): Point => pointAt(places, along, place);
  const end = paths.from + paths.size;
  const entry = (ground.from + paths.from) / 2;
  const exit = (end + sum.from) / 2;
  const way = (name: string, points: readonly Point[], ends: readonly [string, string]): Line => ({
    kind: 'line',
    id: `${path.id}.${name}`,
    origin: path.id,
    points,
    look: 'flow',
    curve: 'straight',
    arrow: false,
    ends,
  });
  const { middle } = places;
  return [
    way(
      'in',
      [at(ground.from, middle), at(entry, middle), at(entry, across), at(paths.from, across)],
      [`block${block.number}`, path.id],
    ),
    way(
      'out',
      [at(end, across), at(exit, across), at(exit, middle), at(sum.from, middle)],
      [path.id, `block${block.number}.sum`],
    ),
  ];
}

function sum({ places, language, dimensions }: Frame, block: BlockPlace, paths: readonly Mark[]): Junction {
  const { size } = block.sum;
  const across = { from: places.middle - size / 2, size };
  return {
    kind: 'junction',
    id: `block${block.number}.sum`,
    part: 'sum',
    from: [...paths.map(({ id }) => id), `block${block.number}.shortcut`],
    ...sayInFirst(block, language.t('three-dimensions.says.sum', { C: dimensions.cardinality })),
    ...areaAt(places, block.sum, across),
    symbol: size >= 16 ? '+' : '',
    teeth: [],
    toothHeight: 0,
    role: 'sum',
  };
}

function shortcut({ places }: Frame, block: BlockPlace): Line {
  const { ground, sum } = block;
  const start = ground.from + 2;
  const end = sum.from + sum.size / 2;
  const at = (along: number, across: number) => pointAt(places, along, across);
  return {
    kind: 'line',
    id: `block${block.number}.shortcut`,
    part: 'x',
    points: [
      at(start, places.middle),
      at(start, places.shortcut),
      at(end, places.shortcut),
      at(end, places.middle + sum.size / 2),
    ],
    look: 'shortcut',
    curve: 'straight',
    arrow: true,
    role: 'x',
    ends: [`block${block.number}`, `block${block.number}.sum`],
  };
}

/** A way between blocks, or to and from the ends of the stage. */
export function flow(
  places: Places,
  id: string,
  along: readonly [number, number],
  ends: readonly [string, string],
): Line {
  const points = along.map((place) => pointAt(places, place, places.middle));
  return { kind: 'line', id, points, look: 'flow', curve: 'straight', arrow: true, ends };
}

/** x before the first block, and what comes out of the last. */
export function endBox(
  { places, language }: Frame,
  id: 'x' | 'y',
  along: { from: number; size: number },
  channels: number,
): Box {
  const size = 36;
  const area: Area = areaAt(places, along, { from: places.middle - size / 2, size });
  return {
    kind: 'box',
    id,
    part: id,
    says: language.t(`three-dimensions.says.${id}`, { channels: String(channels), side: mapSide }),
    ...area,
    lines: [[{ text: String(channels), role: 'blockWidth' }]],
    tags: [],
    role: 'x',
    joinLeft: 0,
    joinRight: 0,
  };
}
