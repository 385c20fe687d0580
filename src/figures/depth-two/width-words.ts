/** C·d, between the first layer and the next, where no way runs. */
import { bottomOf, boundsOf, topOf } from '../grammar/bounds.ts';
import type { Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { areTwoWhole, type Plan } from './plan.ts';

export function widthWords(plan: Plan): Text {
  const { rows, state, language } = plan;
  const { cardinality, pathWidth } = state;
  const total = cardinality * pathWidth;
  const [first, next] = rows;
  const words: Text = {
    kind: 'text',
    id: 'width',
    part: 'width',
    says: language.t('depth-two.says.width', { C: cardinality, d: pathWidth, total }),
    x: 0,
    y: ((first ? first.y + first.height : 0) + (next?.y ?? 0)) / 2,
    size: fontSize.label,
    anchor: 'start',
    label: [{ text: `C·d = ${total}`, role: 'groupWidth' }],
    look: 'over',
  };
  return { ...words, x: freePlace(plan, boundsOf(words).width) };
}

/** Half the height of the words: so far above and below the middle the ways have to keep clear. */
const reach = fontSize.label / 2;
const air = 1;

/** Left edge of words this wide, in the gap between two ways that is nearest to the middle. */
function freePlace(plan: Plan, width: number): number {
  const { lanes } = plan;
  const middle = lanes.x + lanes.width / 2;
  const walls = [
    { from: lanes.x, to: lanes.x },
    ...waySpans(plan),
    { from: lanes.x + lanes.width, to: lanes.x + lanes.width },
  ];
  const places = walls.slice(1).flatMap((wall, index) => {
    const [left, right] = [(walls[index]?.to ?? 0) + air, wall.from - air - width];
    return right < left ? [] : [Math.min(Math.max(middle - width / 2, left), right)];
  });
  const off = (place: number) => Math.abs(place + width / 2 - middle);
  return places.reduce((best, place) => (off(place) < off(best) ? place : best), places[0] ?? middle);
}

/** What each way takes up beside the words, from left to right. */
function waySpans(plan: Plan): { readonly from: number; readonly to: number }[] {
  const [upper, lower] = plan.rows;
  if (!upper || !lower) return [];
  if (areTwoWhole(upper, lower)) return [spanOf(topOf(upper)[0], topOf(upper)[0], 1)];
  const height = lower.y - upper.y - upper.height;
  return upper.slots.flatMap((area, index) => {
    const end = lower.slots[index];
    return end ? [spanOf(bottomOf(area)[0], topOf(end)[0], height)] : [];
  });
}

/** A way from `from` to `to` near its middle, where it is one and a half times as steep as the straight one. */
function spanOf(from: number, to: number, height: number): { readonly from: number; readonly to: number } {
  const middle = (from + to) / 2;
  const side = Math.abs(to - from) * Math.min(0.5, (1.5 * reach) / height);
  return { from: middle - side, to: middle + side };
}
