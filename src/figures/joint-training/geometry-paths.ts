/** The left panel: x goes whole to the paths of a block, and only their sum goes on. */
import { columns } from '../grammar/arrange.ts';
import { bottomOf, rightOf, topOf } from '../grammar/bounds.ts';
import type { Area, Box, Card, Junction, Line, Mark } from '../grammar/mark.ts';
import { plain, subscript } from '../grammar/text-width.ts';
import { allBlocks, blocks, cardinality, paths } from './experiment.ts';
import { classMarks } from './geometry-classes.ts';
import { gutter, heading, type Panel, rows, way } from './rows.ts';
import { type Frame, wholeShares } from './state.ts';

const gap = 6;

export function pathsPanel(frame: Frame, panel: Panel): Mark[] {
  const { state, language } = frame;
  const { t } = language;
  const room = panel.width - gutter;
  const middle = panel.x + room / 2;
  const areas = columns(
    cardinality,
    { x: panel.x, y: panel.y + rows.members.y, width: room, height: rows.members.height },
    gap,
  );
  const input = inputCard(frame, middle, panel.y);
  const sum = junction(frame, 'sum', middle, panel.y + rows.meeting.y, rows.meeting.size);
  const plus = junction(frame, 'plus', middle, panel.y + rows.plus.y, rows.plus.size);
  const boxes = paths.map((path, index) => pathBox(frame, path, areas[index]));
  const scope = state.scope === allBlocks ? t('joint-training.scope.all', { blocks: blocks.length }) : state.scope;
  return [
    ...heading('joint', t('joint-training.joint'), t('joint-training.joint.what', { scope }), panel),
    {
      kind: 'fan',
      id: 'fan',
      part: 'x',
      says: t('joint-training.says.fan'),
      root: bottomOf(input),
      busY: panel.y + rows.card.y + rows.card.size + 16,
      targets: boxes.map(topOf),
      ends: ['x', 'path.'],
    },
    ...boxes.map((box) => way(`way.${box.id}`, bottomOf(box), topOf(sum), [box.id, 'sum'], box.off)),
    way('way.plus', bottomOf(sum), topOf(plus), ['sum', 'plus']),
    shortcut(frame, input, plus, panel.x + panel.width - 6),
    way('way.joint', bottomOf(plus), [middle, panel.y + rows.caption - 9], ['plus', 'joint.caption']),
    input,
    ...boxes,
    sum,
    plus,
    ...classMarks(frame, {
      id: 'joint',
      caption: t('joint-training.joint.caption'),
      panel,
      middle,
      from: 'plus',
      shares: state.answers?.joint?.shares,
      before: wholeShares(state),
      says: 'joint-training.says.class',
    }),
  ];
}

function inputCard({ language }: Frame, middle: number, top: number): Card {
  const { y, size } = rows.card;
  return {
    kind: 'card',
    id: 'x',
    part: 'x',
    says: language.t('joint-training.says.x'),
    x: middle - size / 2,
    y: top + y,
    width: size,
    height: size,
    depth: 8,
    role: 'x',
    lines: [plain('x')],
    linesAt: 'inside',
  };
}

function pathBox({ state, language }: Frame, path: number, area: Area = { x: 0, y: 0, width: 0, height: 0 }): Box {
  const { t } = language;
  const off = state.off.includes(path);
  return {
    kind: 'box',
    id: `path.${path}`,
    part: `path${path}`,
    from: ['x'],
    says: t(off ? 'joint-training.says.pathOff' : 'joint-training.says.pathOn', { path }),
    act: 'switch',
    ...(off && { off }),
    ...area,
    lines: [[{ text: `T${subscript(path)}`, role: 'path' }]],
    tags: [t(off ? 'joint-training.off' : 'joint-training.on')],
    ...(!off && { step: 'transform' as const }),
    joinLeft: 0,
    joinRight: 0,
  };
}

function junction({ state, language }: Frame, id: 'sum' | 'plus', middle: number, y: number, size: number): Junction {
  const on = paths.filter((path) => !state.off.includes(path));
  return {
    kind: 'junction',
    id,
    part: id,
    from: id === 'sum' ? on.map((path) => `path.${path}`) : ['sum', 'x'],
    says: language.t(`joint-training.says.${id}`, { on: on.length }),
    x: middle - size / 2,
    y,
    width: size,
    height: size,
    symbol: '+',
    teeth: [],
    toothHeight: 0,
    role: id === 'sum' ? 'sum' : 'x',
  };
}

/** x past the paths into the last sum. */
function shortcut({ language }: Frame, input: Card, plus: Junction, side: number): Line {
  const [start, end] = [rightOf(input), rightOf(plus)];
  return {
    kind: 'line',
    id: 'shortcut',
    part: 'shortcut',
    says: language.t('joint-training.says.shortcut'),
    points: [start, [side, start[1]], [side, end[1]], end],
    look: 'shortcut',
    curve: 'straight',
    arrow: true,
    role: 'x',
    ends: ['x', 'plus'],
  };
}
