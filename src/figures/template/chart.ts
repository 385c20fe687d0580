/** The network's stages with a bar for every block, and the level that the regular ones reach. */

import type { Line, Mark, Point } from '../grammar/mark.ts';
import { fontSize, lineHeight } from '../grammar/sizes.ts';
import { wrapText } from '../grammar/text-width.ts';
import { blockBar, blockNumber, tallest } from './bars.ts';
import { type Frame, words } from './frame.ts';
import { stageHeight, stageMarks } from './stage.ts';
import { totals } from './words.ts';

export interface Part {
  readonly marks: readonly Mark[];
  readonly bottom: number;
}

const lineStep = fontSize.label * lineHeight + 2;

/** The network's totals in as many lines as they need. */
function totalMarks({ account, language }: Frame, width: number): Part {
  const lines = totals(account, language).flatMap((each) => wrapText(each, fontSize.label, width));
  const marks = lines.map((text, row) =>
    words(`total${row + 1}`, text, { x: 0, y: 10 + row * lineStep, part: 'total' }),
  );
  return { marks, bottom: 10 + lines.length * lineStep };
}

/** Stages from left to right, bars standing. */
export function standingChart(frame: Frame, width: number): Part {
  const { account } = frame;
  const total = totalMarks(frame, width);
  const stageGap = 20;
  const count = account.stages.reduce((sum, { blocks }) => sum + blocks.length, 0);
  const pitch = Math.min(56, (width - stageGap * (account.stages.length - 1)) / count);
  const cardRoom = 72;
  const top = total.bottom + 4;
  const unit = 150 / tallest(frame);
  const foot = top + stageHeight(cardRoom) + 26 + 150;
  let x = 0;
  const marks = account.stages.flatMap((stage): Mark[] => {
    const left = x;
    const room = stage.blocks.length * pitch;
    x += room + stageGap;
    const bars = stage.blocks.flatMap((block, index): Mark[] => {
      const area = { x: left + index * pitch + 3, y: foot - unit, width: pitch - 6, height: unit };
      const place = { x: area.x + area.width / 2, y: foot + 13, anchor: 'middle' } as const;
      return [blockBar(frame, block, area, true), blockNumber(frame, block, place)];
    });
    return [...stageMarks(frame, stage, { x: left, y: top, width: room, scale: 1, cardRoom }), ...bars];
  });
  const rim = Math.max(...(account.stages[0]?.blocks ?? []).map(({ times }) => times));
  const line = levelLine([
    [0, foot - unit],
    [x - stageGap, foot - unit],
  ]);
  return {
    marks: [
      ...total.marks,
      ...marks,
      line,
      ...levelWords(frame, { x: 3, y: foot - unit * rim - 27, anchor: 'start' }, true),
      costTitle(frame, foot + 36),
    ],
    bottom: foot + 46,
  };
}

/** Stages below one another, bars lying: for phones. */
export function lyingChart(frame: Frame, width: number): Part {
  const { account } = frame;
  const total = totalMarks(frame, width);
  const [stageRoom, left, rowStep, cardRoom] = [88, 112, 30, 42];
  const unit = (width - left - 4) / tallest(frame);
  const top = total.bottom + 46;
  let y = top;
  const marks = account.stages.flatMap((stage): Mark[] => {
    const start = y;
    y += Math.max(stageHeight(cardRoom), stage.blocks.length * rowStep) + 14;
    const bars = stage.blocks.flatMap((block, index): Mark[] => {
      const area = { x: left, y: start + index * rowStep, width: unit, height: rowStep - 5 };
      const place = { x: left - 8, y: area.y + area.height / 2, anchor: 'end' } as const;
      return [blockBar(frame, block, area, false), blockNumber(frame, block, place)];
    });
    return [...stageMarks(frame, stage, { x: 0, y: start - 4, width: stageRoom, scale: 0.6, cardRoom }), ...bars];
  });
  const line = levelLine([
    [left + unit, top - 8],
    [left + unit, y - 14],
  ]);
  return {
    marks: [
      ...total.marks,
      costTitle(frame, total.bottom + 6),
      ...levelWords(frame, { x: width, y: top - 18, anchor: 'end' }, false),
      ...marks,
      line,
    ],
    bottom: y - 14,
  };
}

function levelLine(points: readonly Point[]): Line {
  return {
    kind: 'line',
    id: 'level',
    of: 'level.words',
    points,
    look: 'rule',
    curve: 'straight',
    arrow: false,
    dashed: true,
  };
}

function levelWords(
  { account, language }: Frame,
  place: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' },
  inTwoLines: boolean,
): Mark[] {
  const { t } = language;
  const count = t('template.times', { count: account.level });
  const says = t('template.says.level', { count: account.level });
  const common = { ...place, part: 'regular', says };
  if (!inTwoLines) return [words('level.words', `${t('template.level')} ${count}`, common)];
  return [
    words('level.words', t('template.level'), common),
    words('level.count', count, { ...place, y: place.y + lineStep - 2, part: 'regular' }),
  ];
}

/** Names what the bars measure; the word `cost` in the text lights them all. */
function costTitle({ language }: Frame, y: number): Mark {
  return words('cost', language.t('template.cost'), { x: 0, y, part: 'cost', look: 'soft' });
}
