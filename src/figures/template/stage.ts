import { cardSize } from '../grammar/arrange.ts';
import type { Card, Mark, Text } from '../grammar/mark.ts';
import { fontSize, lineHeight } from '../grammar/sizes.ts';
import type { StageAccount } from './account.ts';
import { type Frame, words } from './frame.ts';
import { stageName } from './words.ts';

interface Place {
  readonly x: number;
  readonly y: number;
  /** The card is centred in it, and the words below it. */
  readonly width: number;
  readonly scale: number;
  /** Room for the largest card; all cards stand on one line. */
  readonly cardRoom: number;
}

const line = fontSize.small * lineHeight;

/** Height of a stage's head with this room for its card. */
export function stageHeight(cardRoom: number): number {
  return 20 + cardRoom + 4 + 3 * line;
}

/** Name, card, map, width, and C and d of one stage. */
export function stageMarks(frame: Frame, stage: StageAccount, place: Place): Mark[] {
  const { t } = frame.language;
  const { shape, spec, number } = stage;
  const card = stageCard(frame, stage, place);
  const middle = place.x + place.width / 2;
  const below = (id: string, row: number, label: Text['label'], part: string): Text =>
    words(`stage${number}.${id}`, label, {
      x: middle,
      y: card.y + card.height + 4 + (row + 0.5) * line,
      anchor: 'middle',
      size: fontSize.small,
      part,
    });
  const name = stageName(frame.account, number, frame.language);
  return [
    words(`stage${number}.name`, name, { x: middle, y: place.y + 9, anchor: 'middle', look: 'strong', of: card.id }),
    card,
    below('map', 0, [{ text: `${shape.height}×${shape.width}` }], 'map'),
    below(
      'width',
      1,
      [{ text: t('template.channels', { count: String(shape.channels) }), role: 'blockWidth' }],
      'width',
    ),
    below('paths', 2, [{ text: `C = ${spec.cardinality}, ` }, { text: `d = ${spec.pathWidth}`, role: 'd' }], 'width'),
  ];
}

function stageCard({ account, language }: Frame, stage: StageAccount, place: Place): Card {
  const { shape, number, blocks, spec } = stage;
  const { side, depth } = cardSize(shape, place.scale);
  return {
    kind: 'card',
    id: `stage${number}`,
    part: `stage${number}`,
    of: `stage${number}.map`,
    says: language.t('template.says.stage', {
      stage: stageName(account, number, language),
      side: shape.height,
      channels: String(shape.channels),
      blocks: blocks.length,
      C: spec.cardinality,
      d: spec.pathWidth,
    }),
    x: place.x + (place.width - side - depth) / 2,
    y: place.y + 20 + place.cardRoom - side,
    width: side,
    height: side,
    depth,
    lines: [],
    linesAt: 'below',
  };
}
