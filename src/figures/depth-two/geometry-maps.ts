/** One output channel of the summed paths and of the joined block, and what is between them. */
import type { Language } from '../../language/language.tsx';
import { absoluteDifference } from '../../reference/gap.ts';
import { mapCard } from '../colour/map-card.ts';
import { joined, rangeOf } from '../colour/range.ts';
import { centredColumns } from '../grammar/arrange.ts';
import type { Layout } from '../grammar/mark.ts';
import type { Comparison } from './blocks.ts';

const labelRoom = 26;

/** The channel with the largest difference; both outputs share one scale, exact 0 is grey. */
export function mapsGeometry({ paths, joined: whole, gap }: Comparison, width: number, { t }: Language): Layout {
  const { channel } = gap;
  const values = { paths, joined: whole, gap: absoluteDifference(paths, whole) };
  const outputs = joined([rangeOf(paths, channel), rangeOf(whole, channel)]) ?? { low: 0, high: 0 };
  const side = Math.min(130, (width - 44) / 3);
  const areas = centredColumns([side, side, side], { x: 0, y: 4, width, height: side }, 16);
  const marks = (['paths', 'joined', 'gap'] as const).map((name, index) => ({
    ...mapCard({
      id: `map.${name}`,
      label: t(`depth-two.map.${name}`),
      says: t(`depth-two.map.${name}.says`, { channel: channel + 1 }),
      area: areas[index],
      values: values[name],
      channel,
      range: name === 'gap' ? rangeOf(values.gap, channel) : outputs,
    }),
    ...(name === 'gap' && { from: ['map.paths', 'map.joined'] }),
  }));
  return { width, height: side + labelRoom, marks };
}
