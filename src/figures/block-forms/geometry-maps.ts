/** Output maps of the three forms side by side, and what is between them. */

import type { Form } from '../../graph/spec.ts';
import { FORMS } from '../../graph/spec.ts';
import type { Language } from '../../language/language.tsx';
import { absoluteDifference } from '../../reference/gap.ts';
import type { Values } from '../../reference/values.ts';
import { mapCard } from '../colour/map-card.ts';
import { joined, type Range, rangeOf } from '../colour/range.ts';
import { centredColumns, columns } from '../grammar/arrange.ts';
import type { Layout } from '../grammar/mark.ts';

const labelRoom = 26;

/** `channel` counts from 0. Outputs share one scale, differences another; exact 0 is grey. */
export function mapsGeometry(
  maps: Readonly<Record<Form, Values>>,
  channel: number,
  width: number,
  { t }: Language,
): Layout {
  const gaps = (['a', 'b'] as const).map((form) => ({ form, values: absoluteDifference(maps[form], maps.c) }));
  const { outputs: scale, gaps: gapScale } = mapScales(maps, channel);
  const narrow = width < 500;
  const side = narrow ? 100 : Math.min(180, (width - 80) / 5);
  const outputs = narrow
    ? centredColumns([side, side, side], { x: 0, y: 4, width, height: side }, 14)
    : columns(5, { x: 0, y: 4, width: 5 * side + 80, height: side }, 20);
  const second = narrow
    ? centredColumns([side, side], { x: 0, y: 4 + side + labelRoom + 10, width, height: side }, 14)
    : outputs.slice(3);
  const cards = [
    ...FORMS.map((form, index) => {
      const says = t('block-forms.map.output', { form, channel: channel + 1 });
      return mapCard({
        id: `map.${form}`,
        label: `(${form})`,
        says,
        area: outputs[index],
        values: maps[form],
        channel,
        range: scale,
      });
    }),
    ...gaps.map(({ form, values }, index) => {
      const says = t('block-forms.map.gap', { form, channel: channel + 1 });
      const made = mapCard({
        id: `gap.${form}`,
        label: `|(${form}) − (c)|`,
        says,
        area: second[index],
        values,
        channel,
        range: gapScale,
      });
      return { ...made, from: [`map.${form}`, 'map.c'] };
    }),
  ];
  return { width, height: (second[0]?.y ?? 0) + side + labelRoom, marks: cards };
}

/** Ranges of the colours: one for the outputs of the channel, one for the differences. */
export function mapScales(
  maps: Readonly<Record<Form, Values>>,
  channel: number,
): { readonly outputs: Range; readonly gaps: Range } {
  const none: Range = { low: 0, high: 0 };
  const gaps = (['a', 'b'] as const).map((form) => rangeOf(absoluteDifference(maps[form], maps.c), channel));
  return {
    outputs: joined(FORMS.map((form) => rangeOf(maps[form], channel))) ?? none,
    gaps: joined(gaps) ?? none,
  };
}
