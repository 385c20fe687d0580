import type { Language } from '../../language/language.tsx';
import type { Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { baseline, type Setting } from './settings.ts';

/** The block's weights as a bar with ResNet's as a tick, and the paper's error for this setting. */
export function costMarks(
  setting: Setting,
  width: number,
  top: number,
  language: Language,
): { marks: Mark[]; bottom: number } {
  const { t, number } = language;
  const longest = Math.min(width, 420);
  const left = (width - longest) / 2;
  const scale = longest / (1.06 * baseline().weights);
  const text = (id: string, y: number, content: string): Text => ({
    kind: 'text',
    id,
    x: left,
    y,
    size: fontSize.label,
    anchor: 'start',
    label: plain(content),
    look: 'plain',
  });
  const marks: Mark[] = [
    text('cost.text', top + 8, t('cardinality.cost', { weights: setting.weights })),
    {
      kind: 'cost',
      id: 'cost',
      says: t('cardinality.costSays', { weights: setting.weights, reference: baseline().weights }),
      x: left,
      y: top + 20,
      width: longest,
      height: 12,
      length: setting.weights * scale,
      tick: baseline().weights * scale,
    },
    text('error.text', top + 52, t('cardinality.error', { error: number(setting.error, 1) })),
  ];
  return { marks, bottom: top + 66 };
}
