/** The ways between layers, and what stands before and after them. */
import { bottomOf, rightOf, topOf } from '../grammar/bounds.ts';
import type { Area, Card, Fan, Junction, Line, Mark, Point, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { blockWidth } from './blocks.ts';
import { areTwoWhole, type Plan, type Row } from './plan.ts';

const sumGap = 34;
const size = 28;
const plusGap = 20;
/** From the last layer to the end of the output's name. */
export const endsHeight = sumGap + size + plusGap + size + 48;

/** Σ over the paths as long as there is one, + x, output. */
export function endMarks(plan: Plan): Mark[] {
  return [...(isSummed(plan) ? [junction(plan, 'sum')] : []), junction(plan, 'plus'), output(plan)];
}

/** Whether the last layers are still added up. */
function isSummed({ rows }: Plan): boolean {
  return (rows.at(-1)?.joined ?? 1) < 1;
}

function middleOf({ lanes }: Plan): number {
  return lanes.x + lanes.width / 2;
}

function junctionArea(plan: Plan, id: 'sum' | 'plus'): Area {
  const y = plan.below + sumGap + (id === 'sum' ? 0 : size + plusGap);
  return { x: middleOf(plan) - size / 2, y, width: size, height: size };
}

function card({ card: { depth, ...area }, language }: Plan): Card {
  return {
    kind: 'card',
    id: 'x',
    part: 'x',
    says: language.t('depth-two.says.x', { channels: blockWidth }),
    ...area,
    depth,
    role: 'x',
    lines: [[{ text: 'x ' }, { text: String(blockWidth), role: 'blockWidth' }]],
    linesAt: 'right',
  };
}

function junction(plan: Plan, id: 'sum' | 'plus'): Junction {
  const { rows, language, state } = plan;
  const last = `${rows.at(-1)?.layer}.`;
  const from = id === 'sum' ? [last] : ['x', isSummed(plan) ? 'sum' : last];
  return {
    kind: 'junction',
    id,
    part: id,
    from,
    says: language.t(`depth-two.says.${id}`, { C: state.cardinality }),
    ...junctionArea(plan, id),
    symbol: id === 'sum' ? 'Σ' : '+',
    teeth: [],
    toothHeight: 0,
    role: id === 'sum' ? 'sum' : 'x',
  };
}

function output(plan: Plan): Text {
  const [x, y] = bottomOf(junctionArea(plan, 'plus'));
  return {
    kind: 'text',
    id: 'y',
    part: 'y',
    x,
    y: y + 34,
    size: fontSize.label,
    anchor: 'middle',
    label: [{ text: 'y', role: 'x' }],
    look: 'strong',
  };
}

/** The input, and all ways from there on. */
export function wayMarks(plan: Plan): Mark[] {
  const { rows } = plan;
  const between = rows.slice(1).flatMap((row, index) => {
    const before = rows[index];
    return before ? layerWays(plan, before, row) : [];
  });
  return [card(plan), fan(plan), ...between, ...lastWays(plan), shortcut(plan)];
}

/** The whole x to every path; to one place once the first layers are one piece. */
function fan(plan: Plan): Fan {
  const first = plan.rows[0];
  const root = bottomOf(plan.card);
  return {
    kind: 'fan',
    id: 'fan',
    part: 'x',
    says: plan.language.t(first?.joined === 1 ? 'depth-two.says.oneWay' : 'depth-two.says.fan'),
    root,
    busY: root[1] + 14,
    targets: (first?.slots ?? []).map((area) => (first?.joined === 1 ? [middleOf(plan), area.y] : topOf(area))),
    ends: ['x', 'conv1.'],
  };
}

function flow(id: string, points: readonly Point[], ends: readonly [string, string]): Line {
  return { kind: 'line', id, points, look: 'flow', curve: 'smooth', arrow: true, ends };
}

/** Path by path as long as one of the two layers is apart; two whole layers have one way between them. */
function layerWays(plan: Plan, upper: Row, lower: Row): Line[] {
  const { layer } = lower;
  if (areTwoWhole(upper, lower)) {
    const middle = middleOf(plan);
    const points: Point[] = [
      [middle, upper.y + upper.height],
      [middle, lower.y],
    ];
    return [flow(`way.${layer}`, points, [`${upper.layer}.`, `${layer}.`])];
  }
  return plan.slots.flatMap(({ name }, index) => {
    const [from, to] = [upper.slots[index], lower.slots[index]];
    if (!from || !to) return [];
    return [flow(`way.${layer}.${name}`, [bottomOf(from), topOf(to)], [`${upper.layer}.${name}`, `${layer}.${name}`])];
  });
}

/** From the last layers into Σ, or from the one last layer straight to + x. */
function lastWays(plan: Plan): Line[] {
  const { rows, slots, below } = plan;
  const last = rows.at(-1);
  if (!last) return [];
  const plus = topOf(junctionArea(plan, 'plus'));
  const out = bottomOf(junctionArea(plan, 'plus'));
  const end = flow('way.y', [out, [out[0], out[1] + 24]], ['plus', 'y']);
  if (!isSummed(plan)) return [flow('way.plus', [[middleOf(plan), below], plus], [`${last.layer}.`, 'plus']), end];
  const sum = junctionArea(plan, 'sum');
  const into = slots.flatMap(({ name }, index) => {
    const area = last.slots[index];
    return area ? [flow(`way.sum.${name}`, [bottomOf(area), topOf(sum)], [`${last.layer}.${name}`, 'sum'])] : [];
  });
  return [...into, flow('way.plus', [bottomOf(sum), plus], ['sum', 'plus']), end];
}

/** x past the lanes. */
function shortcut(plan: Plan): Line {
  const to = rightOf(junctionArea(plan, 'plus'));
  const side = plan.lanes.x + plan.lanes.width + 18;
  // Below the card's words, which stand to its right.
  const level = plan.card.y + plan.card.height - 2;
  return {
    kind: 'line',
    id: 'shortcut',
    part: 'shortcut',
    says: plan.language.t('depth-two.says.shortcut'),
    points: [[plan.card.x + plan.card.width, level], [side, level], [side, to[1]], to],
    look: 'shortcut',
    curve: 'straight',
    arrow: true,
    role: 'x',
    ends: ['x', 'plus'],
  };
}
