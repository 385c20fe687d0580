/** Ten classes as bars: the present prediction, and a tick where it was. */
import { classes, className } from '../../language/class-name.ts';
import { answerOf } from '../../reference/softmax.ts';
import type { Cost, Mark, Text } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain } from '../grammar/text-width.ts';
import { type Panel, rows } from './rows.ts';
import type { Frame } from './state.ts';

const nameWidth = 92;
const shareWidth = 60;

interface ClassBars {
  readonly id: string;
  readonly caption: string;
  readonly panel: Panel;
  /** Middle of what the prediction comes from. */
  readonly middle: number;
  readonly from: string;
  readonly partOf?: string;
  readonly shares: readonly number[] | undefined;
  readonly before: readonly number[] | undefined;
  readonly says: 'joint-training.says.class' | 'joint-training.says.averageClass';
}

export function classMarks(frame: Frame, bars: ClassBars): Mark[] {
  const { id, caption, panel, middle } = bars;
  const best = bars.shares && answerOf(bars.shares).place;
  const title: Text = {
    kind: 'text',
    id: `${id}.caption`,
    x: middle,
    y: panel.y + rows.caption,
    size: fontSize.small,
    anchor: 'middle',
    label: plain(caption),
    look: 'soft',
  };
  return [title, ...classes.flatMap((name, place) => classRow(frame, bars, name, place, place === best))];
}

function classRow({ language }: Frame, bars: ClassBars, name: string, place: number, best: boolean): Mark[] {
  const { id, panel, from, partOf, shares, before, says } = bars;
  const share = shares?.[place];
  const reference = before?.[place];
  const label = className(language.t, name);
  const y = panel.y + rows.classes.y + place * rows.classes.each;
  const width = panel.width - nameWidth - shareWidth;
  const bar = `${id}.${name}`;
  const words = share === undefined ? undefined : language.percent(share, 1);
  const text = (suffix: string, words: string, at: Pick<Text, 'x' | 'anchor'>): Text => ({
    kind: 'text',
    id: `${bar}.${suffix}`,
    of: bar,
    y: y + rows.classes.each / 2,
    size: fontSize.label,
    label: plain(words),
    look: best ? 'strong' : 'plain',
    ...at,
  });
  const cost: Cost = {
    kind: 'cost',
    id: bar,
    ...(partOf && { partOf }),
    from: [from],
    ...(words !== undefined && {
      says: language.t(says, { name: label, share: words, before: language.percent(reference ?? share ?? 0, 1) }),
    }),
    x: panel.x + nameWidth,
    y: y + 5,
    width,
    height: rows.classes.each - 10,
    length: width * (share ?? 0),
    ...(reference !== undefined && { tick: width * reference }),
  };
  return [
    text('name', label, { x: panel.x, anchor: 'start' }),
    cost,
    ...(words === undefined ? [] : [text('share', words, { x: panel.x + panel.width, anchor: 'end' })]),
  ];
}
