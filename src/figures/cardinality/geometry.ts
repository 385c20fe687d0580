/** A block in form (a), short: x, its paths from split to aggregate, the shortcut, and what the block costs. */
import { TEMPLATE_WIDTH } from '../../graph/budget.ts';
import type { Language } from '../../language/language.tsx';
import { boxHeight } from '../grammar/arrange.ts';
import { bottomOf, boundsOf, topOf } from '../grammar/bounds.ts';
import type { Area, Box, Fan, Junction, Layout, Line, Mark, Stack, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { costMarks } from './cost.ts';
import { channels, entry, type Lane, lanesOf, lowest, rowLabels } from './lanes.ts';
import type { Setting } from './settings.ts';

/** Room on the right for the shortcut. */
const margin = 34;
const fanRoom = 34;

interface Frame {
  readonly setting: Setting;
  readonly width: number;
  readonly language: Language;
  readonly lanes: readonly Lane[];
  readonly middle: number;
}

/** `open`: all paths are drawn; else most of many are folded away. */
export function geometry(setting: Setting, width: number, language: Language, open = false): Layout {
  const room: Area = { x: 0, y: 0, width: width - margin, height: 0 };
  const middle = room.width / 2;
  const x = inputBox(middle, language);
  const lanes = lanesOf(setting, { ...room, y: x.y + x.height + fanRoom }, language, open ? 'open' : 'folded');
  const frame: Frame = { setting, width, language, lanes, middle };
  const sum = junction(frame, 'sum', lowest(lanes) + 38, 'Σ');
  const plus = junction(frame, 'plus', sum.y + sum.height + 22, '+');
  const output = outputName(plus);
  const cost = costMarks(setting, width, output.y + 26, language);
  const marks: Mark[] = [
    fan(frame, x),
    ...lanes.flatMap((lane): Mark[] =>
      lane.kind === 'path' ? pathLines(lane.boxes, sum) : [foldedLine(lane.stack, sum)],
    ),
    line('sum.plus', bottomOf(sum), topOf(plus), [sum.id, plus.id], 'straight'),
    shortcut(frame, x, plus),
    line('y.line', bottomOf(plus), topOf(boundsOf(output)), [plus.id, output.id], 'straight'),
    x,
    ...lanes.flatMap((lane): readonly Mark[] => (lane.kind === 'path' ? lane.boxes : [lane.stack])),
    ...rowLabels(lanes, setting, middle),
    sum,
    plus,
    output,
    ...cost.marks,
  ];
  return { width, height: cost.bottom, marks };
}

function inputBox(middle: number, { t }: Language): Box {
  const size = { width: 92, height: boxHeight(1) };
  return {
    kind: 'box',
    id: 'x',
    part: 'x',
    says: t('cardinality.x', { width: TEMPLATE_WIDTH }),
    x: middle - size.width / 2,
    y: 4,
    ...size,
    lines: [[{ text: 'x ', role: 'x' }, ...channels(TEMPLATE_WIDTH, 'blockWidth')]],
    tags: [],
    role: 'x',
    joinLeft: 0,
    joinRight: 0,
  };
}

function fan({ lanes }: Frame, x: Box): Fan {
  return {
    kind: 'fan',
    id: 'x.fan',
    part: 'x',
    root: bottomOf(x),
    busY: x.y + x.height + fanRoom / 2,
    targets: lanes.map((lane) => topOf(entry(lane))),
    ends: ['x', 'conv1.'],
  };
}

function line(
  id: string,
  from: Line['points'][number],
  to: Line['points'][number],
  ends: readonly [string, string],
  curve: Line['curve'],
): Line {
  return { kind: 'line', id, points: [from, to], look: 'flow', curve, arrow: true, ends };
}

function pathLines(boxes: readonly Box[], sum: Junction): Line[] {
  return boxes.map((box, index) => {
    const next = boxes[index + 1] ?? sum;
    return line(`${box.id}.out`, bottomOf(box), topOf(next), [box.id, next.id], next === sum ? 'smooth' : 'straight');
  });
}

function foldedLine(stack: Stack, sum: Junction): Line {
  return line('folded.out', bottomOf(stack), topOf(sum), [stack.id, sum.id], 'smooth');
}

function junction(
  { middle, setting, lanes, language }: Frame,
  id: 'sum' | 'plus',
  y: number,
  symbol: string,
): Junction {
  const size = 28;
  const paths = lanes.map((lane) => (lane.kind === 'path' ? `conv3.path${lane.path}` : 'conv1.folded'));
  return {
    kind: 'junction',
    id,
    part: id === 'sum' ? 'sum' : 'y',
    from: id === 'sum' ? paths : ['sum', 'x'],
    says: language.t(`cardinality.${id}`, { C: setting.cardinality }),
    x: middle - size / 2,
    y,
    width: size,
    height: size,
    symbol,
    teeth: [],
    toothHeight: 0,
    role: 'sum',
  };
}

/** x past the paths, outside the lanes. */
function shortcut({ width }: Frame, x: Box, plus: Junction): Line {
  const right = width - 14;
  const [start, end] = [x.y + x.height / 2, plus.y + plus.height / 2];
  return {
    kind: 'line',
    id: 'shortcut',
    part: 'x',
    points: [
      [x.x + x.width, start],
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

function outputName(plus: Junction): Text {
  const [x, y] = bottomOf(plus);
  return {
    kind: 'text',
    id: 'y',
    part: 'y',
    x,
    y: y + 28,
    size: fontSize.label,
    anchor: 'middle',
    label: [{ text: 'y', role: 'x' }],
    look: 'strong',
  };
}
