import type { Language } from '../../language/language.tsx';
import { costBar, costBarHeight } from '../grammar/cost-bar.ts';
import type { Line, Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { type Dimensions, multiplyAddsOf, weightsOf } from './stage.ts';

/** The bar is full at this many times the first cost. */
const most = 3.5;

/** Weights as a bar with ticks at the first cost and at twice as much; multiply-adds below. */
export function costMarks(
  dimensions: Dimensions,
  reference: number,
  place: { readonly width: number; readonly y: number },
  { t }: Language,
): { marks: Mark[]; bottom: number } {
  const room = Math.min(place.width, 620);
  const value = weightsOf(dimensions);
  const bar = costBar({
    id: 'cost',
    part: 'cost',
    area: { x: 0, y: place.y, width: room },
    value,
    reference,
    most: most * reference,
    words: t(value > most * reference ? 'three-dimensions.costBeyond' : 'three-dimensions.cost', { weights: value }),
    referenceWords: t('three-dimensions.reference', { weights: reference }),
    says: t('three-dimensions.says.cost', { weights: value, reference }),
  });
  const double = (2 * room) / most;
  const tick: Line = {
    kind: 'line',
    id: 'double',
    of: 'cost',
    points: [
      [double, place.y + 22],
      [double, place.y + 40],
    ],
    look: 'rule',
    curve: 'straight',
    arrow: false,
  };
  const below = (id: string, text: string, at: Pick<Text, 'x' | 'y' | 'anchor'>): Text => ({
    kind: 'text',
    id,
    of: 'cost',
    size: fontSize.label,
    label: plain(text),
    look: 'soft',
    ...at,
  });
  return {
    marks: [
      ...bar,
      tick,
      below('double.words', t('three-dimensions.double'), { x: double, y: place.y + 50, anchor: 'middle' }),
      below('multiplyAdds', t('three-dimensions.multiplyAdds', { count: multiplyAddsOf(dimensions) }), {
        x: 0,
        y: place.y + costBarHeight + 14,
        anchor: 'start',
      }),
    ],
    bottom: place.y + costBarHeight + 26,
  };
}
