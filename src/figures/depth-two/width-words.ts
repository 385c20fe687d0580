/** C·d, between the first layer and the next, where no way runs. */
import { bottomOf, boundsOf, topOf } from '../grammar/bounds.ts';
import type { Point, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { areTwoWhole, type Plan } from './plan.ts';

export function widthWords(plan: Plan): Text {
  const { rows, state, language } = plan;
  const { cardinality, pathWidth } = state;
  const total = cardinality * pathWidth;
  const [first] = rows;
  const words: Text = {
    kind: 'text',
    id: 'width',
    part: 'width',
    says: language.t('depth-two.says.width', { C: cardinality, d: pathWidth, total }),
    x: 0,
    // Above the heads of the lanes that begin with the next layer.
    y: first ? first.y + first.height + fontSize.label : 0,
    size: fontSize.label,
    anchor: 'start',
    label: [{ text: `C·d = ${total}`, role: 'groupWidth' }],
    look: 'over',
  };
  return { ...words, x: freePlace(plan, words.y, boundsOf(words).width) };
}

/** How far above and below their middle words reach, and how much air they need on both sides. */
const reach = fontSize.label / 2;
const air = 1;

/** Left edge of words this wide, in the gap between two ways that is nearest to the middle. */
function freePlace(plan: Plan, y: number, width: number): number {
  const { lanes } = plan;
  const middle = lanes.x + lanes.width / 2;
  const walls = [
    { from: lanes.x, to: lanes.x },
    ...waySpans(plan, y),
    { from: lanes.x + lanes.width, to: lanes.x + lanes.width },
  ];
  const places = walls.slice(1).flatMap((wall, index) => {
    const [left, right] = [(walls[index]?.to ?? 0) + air, wall.from - air - width];
    return right < left ? [] : [Math.min(Math.max(middle - width / 2, left), right)];
  });
  const off = (place: number) => Math.abs(place + width / 2 - middle);
  return places.reduce((best, place) => (off(place) < off(best) ? place : best), places[0] ?? middle);
}

/** What each way takes up beside words at this height, from left to right. */
function waySpans(plan: Plan, y: number): { readonly from: number; readonly to: number }[] {
  const [upper, lower] = plan.rows;
  if (!upper || !lower) return [];
  if (areTwoWhole(upper, lower)) return [{ from: topOf(upper)[0], to: topOf(upper)[0] }];
  return upper.slots.flatMap((area, index) => {
    const end = lower.slots[index];
    const beside = end ? bend(bottomOf(area), topOf(end)).filter((point) => Math.abs(point[1] - y) <= reach) : [];
    const places = beside.map(([x]) => x);
    return places.length > 0 ? [{ from: Math.min(...places), to: Math.max(...places) }] : [];
  });
}

/** Points of a smooth way, as it is drawn: upright at both ends, or level where it is wider than it is high. */
function bend([x, y]: Point, [toX, toY]: Point): Point[] {
  const upright = Math.abs(toY - y) >= Math.abs(toX - x);
  return Array.from({ length: 33 }, (_, step): Point => {
    const t = step / 32;
    const straight = 1.5 * t - 1.5 * t ** 2 + t ** 3;
    const curved = 3 * t ** 2 - 2 * t ** 3;
    const [across, down] = upright ? [curved, straight] : [straight, curved];
    return [x + (toX - x) * across, y + (toY - y) * down];
  });
}
