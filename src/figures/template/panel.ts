/** The open block: its three layers and its shortcut, each with what it costs. */
import { boxHeight, tagLines } from '../grammar/arrange.ts';
import type { Area, Bar, Box, Line, Mark } from '../grammar/mark.ts';
import { convolutionParts } from '../grammar/operation-label.ts';
import { fontSize } from '../grammar/sizes.ts';
import { convolutionOf, type LayerAccount } from './account.ts';
import { pieceLook } from './bars.ts';
import type { Part } from './chart.ts';
import { sayLayer } from './describe.ts';
import { type Frame, words } from './frame.ts';
import { blockName } from './words.ts';

interface Columns {
  readonly box: number;
  /** Right edges of the two columns of numbers. */
  readonly weights: number;
  readonly multiplyAdds: number;
  /** Where bars begin, if there is room for them. */
  readonly bars?: number;
}

const rowGap = 8;

export function panel(frame: Frame, area: Omit<Area, 'height'>): Part {
  const columns = columnsOf(area);
  const { t } = frame.language;
  const head = area.y + 34;
  const marks: Mark[] = [
    words('open', blockName(frame.account, frame.open, frame.language), { x: area.x, y: area.y + 9, look: 'strong' }),
    columnHead('weights', t('template.weights'), columns.weights, head),
    columnHead('multiplyAdds', t('template.multiplyAddsHead'), columns.multiplyAdds, head),
  ];
  let y = head + 14;
  for (const layer of frame.open.layers) {
    const box = layerBox(frame, layer, { x: area.x, y, width: columns.box, height: 0 });
    marks.push(box, ...rowNumbers(frame, box, columns, layer), ...layerBar(frame, box, columns, layer, area));
    y += box.height + rowGap;
  }
  marks.push(...sumRow(frame, area, columns, y + 2));
  return { marks, bottom: y + 30 };
}

function columnsOf({ x, width }: Omit<Area, 'height'>): Columns {
  if (width < 560) return { box: 132, weights: x + width - 98, multiplyAdds: x + width };
  return { box: 190, weights: x + 290, multiplyAdds: x + 400, bars: x + 424 };
}

function columnHead(id: string, text: string, x: number, y: number): Mark {
  return words(`head.${id}`, text, { x, y, anchor: 'end', size: fontSize.small, look: 'soft' });
}

/** The layer's three-part label; under it where it works, in how many groups, and its stride. */
function layerBox(frame: Frame, layer: LayerAccount, area: Area): Box {
  const { language } = frame;
  const { name, node } = layer;
  const tags = tagsOf(layer, frame);
  const narrow = area.width < 180;
  // The 3×3 has most to say; its box keeps its height whatever is said.
  const lines = narrow && name === 'conv2' ? 2 : 1;
  return {
    kind: 'box',
    id: `layer.${name}`,
    ...(name === 'shortcut' && { part: 'shortcut' }),
    says: sayLayer(layer, language),
    ...area,
    height: boxHeight(1, lines),
    lines: [
      node
        ? convolutionParts(node).flatMap((part, at) => (at === 0 ? part : [{ text: ', ' }, ...part]))
        : [{ text: 'x', role: 'x' }],
    ],
    tags: lines === 2 && tags.length > 1 ? [tags[0] ?? '', tags.slice(1).join(' · ')] : tagLines(tags, area.width - 6),
    ...pieceLook(layer),
    joinLeft: 0,
    joinRight: 0,
  };
}

function tagsOf(layer: LayerAccount, { language: { t } }: Frame): string[] {
  const convolution = convolutionOf(layer);
  if (!layer.node || !convolution) return [t('template.identity')];
  const { height, width } = layer.node.shape;
  const { groups, stride } = convolution;
  return [
    `${height}×${width}`,
    ...(groups > 1 ? [t('template.groups', { groups })] : []),
    ...(stride > 1 ? [t('template.stride', { stride })] : []),
  ];
}

function rowNumbers({ language: { number } }: Frame, box: Box, columns: Columns, layer: LayerAccount): Mark[] {
  const y = box.y + box.height / 2;
  return (['weights', 'multiplyAdds'] as const).map((what) =>
    words(`${box.id}.${what}`, number(layer[what]), { x: columns[what], y, anchor: 'end', of: box.id }),
  );
}

/** The layer's piece of the block's bar, on the scale of the level. */
function layerBar(
  { account }: Frame,
  box: Box,
  { bars }: Columns,
  layer: LayerAccount,
  area: Omit<Area, 'height'>,
): Bar[] {
  if (bars === undefined || layer.multiplyAdds === 0) return [];
  const width = ((area.x + area.width - bars) * layer.multiplyAdds) / account.level;
  const place = { x: bars, y: box.y + box.height / 2 - 9, width, height: 18 };
  return [
    {
      kind: 'bar',
      id: `${box.id}.bar`,
      of: box.id,
      standing: false,
      pieces: [{ length: width, ...pieceLook(layer) }],
      ...place,
    },
  ];
}

function sumRow({ open, language }: Frame, area: Omit<Area, 'height'>, columns: Columns, y: number): Mark[] {
  const { t, number } = language;
  const rule: Line = {
    kind: 'line',
    id: 'sum.rule',
    points: [
      [area.x, y],
      [columns.multiplyAdds, y],
    ],
    look: 'grid',
    curve: 'straight',
    arrow: false,
  };
  const place = { y: y + 15, look: 'strong', of: 'sum' } as const;
  return [
    rule,
    words('sum', t('template.blockSum'), { ...place, x: area.x, part: 'sum' }),
    words('sum.weights', number(open.weights), { ...place, x: columns.weights, anchor: 'end' }),
    words('sum.multiplyAdds', number(open.multiplyAdds), { ...place, x: columns.multiplyAdds, anchor: 'end' }),
  ];
}
