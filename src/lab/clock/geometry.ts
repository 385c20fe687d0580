import { scaleLinear } from 'd3';
import { axis } from '../../figures/grammar/axis.ts';
import type { Dot, Layout, Line, Mark, Text } from '../../figures/grammar/mark.ts';
import { fontSize } from '../../figures/grammar/sizes.ts';
import { plain } from '../../figures/grammar/text-width.ts';
import type { Language } from '../../language/language.tsx';
import type { Kernels } from '../../network/protocol.ts';
import { sayWay } from './describe.ts';
import { keyOf, type Spread, spreadOf, type Times } from './times.ts';
import type { Way } from './ways.ts';

const margin = 12;
const rowHeight = 88;
const lineOf: Readonly<Record<Kernels, number>> = { ours: 50, stock: 67 };

/** For each way a line for our kernel and one for TensorFlow.js' own: the middle half of the runs, a dot at the median. */
export function clockGeometry(ways: readonly Way[], times: Times, width: number, language: Language): Layout {
  const spreads = new Map([...times].flatMap(([key, all]) => [[key, spreadOf(all)] as const]));
  const longest = Math.max(1, ...[...spreads.values()].map((spread) => spread?.high ?? 0));
  const place = scaleLinear([0, longest], [margin, width - margin]).nice();
  const bottom = ways.length * rowHeight + 6;
  const rows = ways.flatMap((way, row) => {
    const top = row * rowHeight;
    const values = way.kernels.flatMap((kernels) => {
      const spread = spreads.get(keyOf(way.name, kernels));
      const y = top + lineOf[kernels];
      return spread ? spreadMarks({ way, kernels, spread, y, place: (value) => place(value) }, language) : [];
    });
    return [...wayWords(way, top, language), ...values];
  });
  const scale = axis({
    id: 'time',
    side: 'bottom',
    from: margin,
    to: width - margin,
    at: bottom,
    ticks: place.ticks(5).map((value) => ({ place: place(value), text: language.number(value, value % 1 ? 1 : 0) })),
    title: language.t('lab.clock.axis'),
    reach: bottom - 6,
  });
  return { width, height: bottom + 44, marks: [...scale, ...rows] };
}

function wayWords({ name, kernels, multiplyAdds }: Way, top: number, { t, number }: Language): Mark[] {
  const text = (id: string, y: number, label: string, look: Text['look']): Text => ({
    kind: 'text',
    id: `${name}.${id}`,
    x: margin + 5,
    y: top + y,
    size: fontSize.label,
    anchor: 'start',
    label: plain(label),
    look,
  });
  const count = t('lab.clock.count', { count: number(multiplyAdds) });
  const none = text('none', lineOf.stock, t('lab.clock.none'), 'soft');
  const words = [text('name', 12, t(`lab.clock.way.${name}`), 'strong'), text('count', 30, count, 'soft')];
  return [...words, ...(kernels.includes('stock') ? [] : [none])];
}

interface Measured {
  readonly way: Way;
  readonly kernels: Kernels;
  readonly spread: Spread;
  readonly y: number;
  readonly place: (milliseconds: number) => number;
}

function spreadMarks({ way, kernels, spread, y, place }: Measured, language: Language): Mark[] {
  const id = `${way.name}.${kernels}`;
  const line: Line = {
    kind: 'line',
    id: `${id}.spread`,
    of: id,
    points: [
      [place(spread.low), y],
      [place(spread.high), y],
    ],
    look: 'curve',
    curve: 'straight',
    arrow: false,
  };
  const dot: Dot = {
    kind: 'dot',
    id,
    x: place(spread.median),
    y,
    radius: 6,
    look: kernels === 'ours' ? 'filled' : 'ring',
    says: sayWay(way, kernels, spread, language),
  };
  return [line, dot];
}
