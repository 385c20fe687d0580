/** One module from its input to its output. */
import type { Node } from '../../graph/graph.ts';
import type { Card, Label, Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain, wrapText } from '../grammar/text-width.ts';
import { lanesOf, laneWays, rowLabels } from './lanes.ts';
import { mergeWays, shortcutOf, stationsOf } from './merge.ts';
import type { Column, Plan } from './plan.ts';
import { chosenCardinality } from './reading.ts';

export function moduleMarks(plan: Plan, column: Column): Mark[] {
  const lanes = lanesOf(plan, column);
  const x = card(plan, column, 'x');
  const y = card(plan, column, 'y');
  const stations = stationsOf(plan, column, lanes);
  const last = stations.at(-1);
  return [
    ...titles(plan, column),
    ...laneWays(plan, column, lanes, x),
    ...mergeWays(column, lanes, stations, y),
    ...shortcutOf(plan, column, x, stations),
    ...lanes.flat(),
    ...rowLabels(plan, column, lanes),
    ...stations,
    x,
    { ...y, ...(last && { from: [last.id] }) },
  ];
}

function card(plan: Plan, { side, lanes, reading }: Column, name: 'x' | 'y'): Card {
  const node = name === 'x' ? reading.input : reading.output;
  const { channels, height, width } = node.shape;
  const place = name === 'x' ? plan.card : plan.output;
  return {
    kind: 'card',
    id: `${side}.${name}`,
    part: name,
    says: plan.language.t(`modules.says.${name}`, { channels, map: `${height}×${width}` }),
    x: lanes.x + (lanes.width - plan.card.width) / 2,
    y: place.y,
    width: plan.card.width,
    height: plan.card.height,
    depth: plan.card.depth,
    role: 'x',
    lines: cardLines(name, node, plan.narrow),
    linesAt: 'right',
  };
}

function cardLines(name: string, { shape }: Node, narrow: boolean): Label[] {
  const { channels, height, width } = shape;
  const map = `${height}×${width}`;
  const first: Label = [{ text: name, role: 'x' }, { text: ` ${channels}` }];
  return narrow ? [first, plain(map)] : [[...first, { text: ` × ${map}` }]];
}

/** The name, a note where there is one, and the number of paths where somebody chose it. */
function titles(plan: Plan, column: Column): Text[] {
  const { side, area, lanes, name, note, reading } = column;
  const x = lanes.x + lanes.width / 2;
  const text = { kind: 'text', x, size: fontSize.label, anchor: 'middle' } as const;
  const lines = wrapText(name, fontSize.label, area.width);
  const names = lines.map(
    (line, index): Text => ({
      ...text,
      id: `${side}.name${index + 1}`,
      // One line stands next to the drawing where the other module has two.
      y: plan.title.y + (plan.title.lines - lines.length + index) * 18,
      label: plain(line),
      look: 'strong',
    }),
  );
  const notes: Text[] = note
    ? [{ ...text, id: `${side}.note`, y: plan.note, size: fontSize.small, label: plain(note), look: 'soft' }]
    : [];
  const chosen = chosenCardinality(reading);
  const count: Text[] = chosen
    ? [
        {
          ...text,
          id: `${side}.count`,
          part: 'C',
          says: plan.language.t('modules.says.C', { C: chosen.value }),
          x: lanes.x,
          y: plan.card.y + plan.card.height - 10,
          anchor: 'start',
          label: [{ text: 'C = ' }, { text: String(chosen.value), handSet: true }],
          look: 'plain',
        },
      ]
    : [];
  return [...names, ...notes, ...count];
}
