/** The ways between boxes, and where they meet. */
import { bottomOf, rightOf, topOf } from '../grammar/bounds.ts';
import type { Area, Box, Card, Fan, Junction, Line, Mark, Point } from '../grammar/mark.ts';
import { plain } from '../grammar/text-width.ts';
import { type Plan, type RowName, slotAreas } from './geometry-plan.ts';
import { type Layer, layers } from './pieces.ts';

/** x; the keyboard walk begins here. */
export function inputCard(plan: Plan): Card {
  return card(plan, 'x');
}

/** Meeting place, last BN, sum, ReLU and the output. */
export function throughMarks(plan: Plan): Mark[] {
  return [...meeting(plan), ...lastNorm(plan), sum(plan), relu(plan), card(plan, 'y')];
}

/** A mark of this size in the middle of its row. */
function inRow({ rows, lanes }: Plan, name: RowName, width: number): Area {
  const row = rows[name] ?? lanes;
  return { x: lanes.x + (lanes.width - width) / 2, y: row.y, width, height: row.height };
}

function card(plan: Plan, name: 'x' | 'y'): Card {
  const { pieces, language } = plan;
  const { channels, height, width } = (name === 'x' ? pieces.input : pieces.output).shape;
  const size = { channels, map: `${height}×${width}` };
  return {
    kind: 'card',
    id: name,
    part: name,
    ...(name === 'y' && { from: ['relu'] }),
    says: language.t(name === 'x' ? 'block-forms.says.x' : 'block-forms.says.y', size),
    ...inRow(plan, name, plan.card.side),
    depth: plan.card.depth,
    role: 'x',
    lines: [[{ text: `${name} ` }, { text: String(channels), role: 'blockWidth' }, { text: ` × ${size.map}` }]],
    linesAt: 'right',
  };
}

/** The + of form (a), which turns into the bar of form (b). */
function meeting(plan: Plan): Junction[] {
  const { pieces, rows, lanes, language, state } = plan;
  const row = rows.meeting;
  if (!pieces.meeting || !row) return [];
  const adds = pieces.meeting.operation.kind === 'sum';
  const teeth = slotAreas(plan, 'conv2').map((area) => topOf(area)[0]);
  const values = { count: state.cardinality, channels: pieces.meeting.shape.channels };
  const area = adds ? inRow(plan, 'meeting', row.height) : { ...lanes, y: row.y, height: row.height };
  return [
    {
      kind: 'junction',
      id: 'meeting',
      part: 'sum',
      from: [adds ? 'conv3.' : 'conv2.'],
      says: language.t(adds ? 'block-forms.says.paths' : 'block-forms.says.concat', values),
      ...area,
      symbol: adds ? '+' : '',
      teeth: adds ? teeth.map(() => lanes.x + lanes.width / 2) : teeth,
      toothHeight: adds ? 0 : 6,
      role: 'sum',
    },
  ];
}

function lastNorm(plan: Plan): Box[] {
  if (!plan.rows.bn3) return [];
  return [small(plan, 'bn3', 'BN', 'bn3', [plan.pieces.form === 'a' ? 'meeting' : 'conv3.'])];
}

function relu(plan: Plan): Box {
  return small(plan, 'relu', 'ReLU', 'relu', ['sum']);
}

function small(plan: Plan, id: 'bn3' | 'relu', label: string, row: RowName, from: readonly string[]): Box {
  return {
    kind: 'box',
    id,
    part: id,
    from,
    says: plan.language.t(`block-forms.says.${id}`),
    ...inRow(plan, row, 56),
    lines: [plain(label)],
    tags: [],
    joinLeft: 0,
    joinRight: 0,
  };
}

function sum(plan: Plan): Junction {
  return {
    kind: 'junction',
    id: 'sum',
    part: 'plus',
    from: ['x', beforeSum(plan)],
    says: plan.language.t('block-forms.says.plus'),
    ...inRow(plan, 'sum', 30),
    symbol: '+',
    teeth: [],
    toothHeight: 0,
    role: 'x',
  };
}

/** Id, or beginning of ids, of what the shortcut is added to. */
function beforeSum({ pieces, rows }: Plan): string {
  if (rows.bn3) return 'bn3';
  return pieces.form === 'a' ? 'meeting' : 'conv3.';
}

/** All ways, in the order in which the values flow. */
export function wayMarks(plan: Plan): Mark[] {
  const { rows } = plan;
  return [
    fan(plan),
    ...betweenLayers(plan),
    ...intoMeeting(plan),
    ...afterPaths(plan),
    ...(rows.x ? shortcut(plan) : []),
  ];
}

/** x goes whole to every path; in form (c) there is one way. */
function fan(plan: Plan): Fan {
  const { pieces, lanes, language } = plan;
  const root = bottomOf(inRow(plan, 'x', plan.card.side));
  const tops = slotAreas(plan, 'conv1').map(topOf);
  const one: Point = [lanes.x + lanes.width / 2, lanes.y];
  return {
    kind: 'fan',
    id: 'fan',
    part: 'x',
    says: language.t(pieces.apart.conv1 ? 'block-forms.says.fan' : 'block-forms.says.oneWay'),
    root,
    busY: root[1] + 14,
    targets: pieces.apart.conv1 ? tops : tops.map(() => one),
    ends: ['x', 'conv1.'],
  };
}

function way(id: string, from: Point, to: Point, ends: readonly [string, string]): Line {
  return { kind: 'line', id, points: [from, to], look: 'flow', curve: 'smooth', arrow: true, ends };
}

/** From layer to layer: within each path, or once where a layer is one piece. */
function betweenLayers(plan: Plan): Line[] {
  const { pieces, slots, lanes } = plan;
  const middle = lanes.x + lanes.width / 2;
  return layers.slice(1).flatMap((layer, index) => {
    const before = layers[index] as Layer;
    const [upper, lower] = [slotAreas(plan, before), slotAreas(plan, layer)];
    const [top, bottom] = [upper[0], lower[0]];
    if (!top || !bottom || (layer === 'conv3' && pieces.form === 'b')) return [];
    if (!pieces.apart[before]) {
      const [from, to]: Point[] = [
        [middle, bottomOf(top)[1]],
        [middle, bottom.y],
      ];
      return from && to ? [way(`way.${layer}`, from, to, [`${before}.`, `${layer}.`])] : [];
    }
    return slots.flatMap(({ name }, place) => {
      const [from, to] = [upper[place], lower[place]];
      return from && to
        ? [way(`way.${layer}.${name}`, bottomOf(from), topOf(to), [`${before}.${name}`, `${layer}.${name}`])]
        : [];
    });
  });
}

/** In (a) from each last layer into the +, in (b) from each 3×3 onto its tooth. */
function intoMeeting(plan: Plan): Line[] {
  const { pieces, rows, slots, lanes } = plan;
  const row = rows.meeting;
  if (!pieces.meeting || !row) return [];
  const adds = pieces.form === 'a';
  const before: Layer = adds ? 'conv3' : 'conv2';
  return slotAreas(plan, before).flatMap((area, index) => {
    const slot = slots[index];
    const from = bottomOf(area);
    const to: Point = adds ? [lanes.x + lanes.width / 2, row.y] : [from[0], row.y - 6];
    return slot ? [way(`way.meeting.${slot.name}`, from, to, [`${before}.${slot.name}`, 'meeting'])] : [];
  });
}

/** One after the other down to the output. */
function afterPaths(plan: Plan): Line[] {
  const { pieces, rows, lanes } = plan;
  const middle = lanes.x + lanes.width / 2;
  const stations: [RowName, string][] = [
    ...(pieces.form === 'a' ? [] : ([['conv3', 'conv3.']] as [RowName, string][])),
    ...(rows.bn3 ? ([['bn3', 'bn3']] as [RowName, string][]) : []),
    ['sum', 'sum'],
    ['relu', 'relu'],
    ['y', 'y'],
  ];
  const start: [RowName, string][] = pieces.form === 'c' ? [] : [['meeting', 'meeting']];
  const all = [...start, ...stations];
  return all.slice(1).flatMap(([row, end], index) => {
    const [upper, from] = all[index] ?? ['x', 'x'];
    const [above, below] = [rows[upper], rows[row]];
    if (!above || !below) return [];
    // The upper face of the output's card lies above its row.
    const rise = row === 'y' ? plan.card.depth * 0.6 : 0;
    return [way(`way.${row}`, [middle, above.y + above.height], [middle, below.y - rise], [from, end])];
  });
}

/** x past the paths into the last sum. */
function shortcut(plan: Plan): Line[] {
  const { rows, lanes, language, card: size } = plan;
  const [from, to] = [rightOf(inRow(plan, 'x', size.side)), rightOf(inRow(plan, 'sum', 30))];
  const side = lanes.x + lanes.width + 20;
  // Below the card's words, which stand to its right.
  const level = (rows.x?.y ?? 0) + size.side - 2;
  return [
    {
      kind: 'line',
      id: 'shortcut',
      part: 'shortcut',
      says: language.t('block-forms.says.shortcut'),
      points: [[from[0], level], [side, level], [side, to[1]], to],
      look: 'shortcut',
      curve: 'straight',
      arrow: true,
      role: 'x',
      ends: ['x', 'sum'],
    },
  ];
}
