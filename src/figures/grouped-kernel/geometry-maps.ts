/** One output channel of the grouped and of the dense layer, and what is between them. */
import type { Language } from '../../language/language.tsx';
import { absoluteDifference } from '../../reference/gap.ts';
import type { Values } from '../../reference/values.ts';
import { mapCard } from '../colour/map-card.ts';
import { joined, type Range, rangeOf } from '../colour/range.ts';
import { centredColumns } from '../grammar/arrange.ts';
import type { Layout } from '../grammar/mark.ts';

export interface BothMaps {
  readonly grouped: Values;
  readonly dense: Values;
}

const none: Range = { low: 0, high: 0 };
const labelRoom = 26;

/** `channel` counts from 0. The outputs share one scale; exact 0 is grey. */
export function mapsGeometry(maps: BothMaps, channel: number, width: number, { t }: Language): Layout {
  const { outputs, gap } = mapScales(maps, channel);
  const side = Math.min(170, (width - 44) / 3);
  const areas = centredColumns([side, side, side], { x: 0, y: 4, width, height: side }, 16);
  const values = { grouped: maps.grouped, dense: maps.dense, gap: absoluteDifference(maps.grouped, maps.dense) };
  const cards = (['grouped', 'dense', 'gap'] as const).map((name, index) => ({
    ...mapCard({
      id: `map.${name}`,
      label: t(`grouped-kernel.map.${name}`),
      says: t(`grouped-kernel.map.${name}.says`, { channel: channel + 1 }),
      area: areas[index],
      values: values[name],
      channel,
      range: name === 'gap' ? gap : outputs,
    }),
    ...(name === 'gap' && { from: ['map.grouped', 'map.dense'] }),
  }));
  return { width, height: side + labelRoom, marks: cards };
}

/** Ranges of the colours: one for both outputs of the channel, one for their difference. */
export function mapScales({ grouped, dense }: BothMaps, channel: number): { outputs: Range; gap: Range } {
  return {
    outputs: joined([rangeOf(grouped, channel), rangeOf(dense, channel)]) ?? none,
    gap: rangeOf(absoluteDifference(grouped, dense), channel),
  };
}
