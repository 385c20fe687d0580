import type { Language } from '../../language/language.tsx';
import { costBar, costBarHeight } from '../grammar/cost-bar.ts';
import type { Mark } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { baseline, type Setting } from './settings.ts';

/** The block's weights as a bar with ResNet's as a tick, and the paper's error for this setting. */
export function costMarks(
  setting: Setting,
  width: number,
  top: number,
  { t, number }: Language,
): { marks: Mark[]; bottom: number } {
  const room = Math.min(width, 420);
  const left = (width - room) / 2;
  const reference = baseline().weights;
  const bar = costBar({
    id: 'cost',
    area: { x: left, y: top, width: room },
    value: setting.weights,
    reference,
    most: 1.06 * reference,
    words: t('cardinality.cost', { weights: setting.weights }),
    referenceWords: t('cardinality.reference', { weights: reference }),
    says: t('cardinality.costSays', { weights: setting.weights, reference }),
  });
  const error: Mark = {
    kind: 'text',
    id: 'error',
    x: left,
    y: top + costBarHeight + 14,
    size: fontSize.label,
    anchor: 'start',
    label: plain(t('cardinality.error', { error: number(setting.error, 1) })),
    look: 'strong',
  };
  return { marks: [...bar, error], bottom: top + costBarHeight + 28 };
}
