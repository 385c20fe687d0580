/** The right panel: each network sees the picture and answers by itself; the answers are averaged. */
import { centredColumns, tagLines } from '../grammar/arrange.ts';
import { bottomOf, topOf } from '../grammar/bounds.ts';
import type { Area, Box, Card, Junction, Mark } from '../grammar/mark.ts';
import { fontSize } from '../grammar/sizes.ts';
import { plain, textWidth } from '../grammar/text-width.ts';
import { networkLabel, type TrainedNetwork } from '../live/trained-networks.ts';
import { answerWords } from './describe.ts';
import { classMarks } from './geometry-classes.ts';
import { heading, type Panel, rows, way } from './rows.ts';
import { averageShares, type Frame } from './state.ts';

const gap = 10;
const widest = 124;

export function networksPanel(frame: Frame, panel: Panel): Mark[] {
  const { state, language } = frame;
  const { t } = language;
  const { networks, kept } = state;
  const middle = panel.x + panel.width / 2;
  const each = Math.min(widest, (panel.width - gap * (networks.length - 1)) / networks.length);
  const areas = centredColumns(
    networks.map(() => each),
    { ...panel, y: panel.y + rows.members.y, height: rows.members.height },
    gap,
  );
  const picture = pictureCard(frame, middle, panel.y);
  const average = averageMark(frame, middle, panel.y);
  const boxes = networks.map((network, index) => memberBox(frame, network, index + 1, areas[index]));
  return [
    ...heading('apart', t('joint-training.apart'), t('joint-training.apart.what'), panel),
    {
      kind: 'fan',
      id: 'pictures',
      root: bottomOf(picture),
      busY: panel.y + rows.card.y + rows.card.size + 16,
      targets: boxes.map(topOf),
      ends: ['picture', 'member.'],
    },
    ...boxes.map((box) => way(`way.${box.id}`, bottomOf(box), topOf(average), [box.id, 'average'], box.off)),
    way('way.apart', bottomOf(average), [middle, panel.y + rows.caption - 9], ['average', 'apart.caption']),
    picture,
    ...boxes,
    average,
    ...classMarks(frame, {
      id: 'apart',
      caption: t('joint-training.apart.caption'),
      panel,
      middle,
      from: 'average',
      partOf: 'average',
      shares: averageShares(state, kept),
      before: averageShares(
        state,
        networks.map(({ name }) => name),
      ),
      says: 'joint-training.says.averageClass',
    }),
  ];
}

function pictureCard({ state, language }: Frame, middle: number, top: number): Card {
  const { y, size } = rows.card;
  const { image } = state.answers ?? {};
  return {
    kind: 'card',
    id: 'picture',
    says: language.t('joint-training.says.picture'),
    x: middle - size / 2,
    y: top + y,
    width: size,
    height: size,
    depth: 0,
    role: 'x',
    lines: [plain(language.t('joint-training.picture'))],
    linesAt: 'right',
    ...(image && { image }),
  };
}

function memberBox(
  { state, language }: Frame,
  network: TrainedNetwork,
  number: number,
  area: Area = { x: 0, y: 0, width: 0, height: 0 },
): Box {
  const { t } = language;
  const label = networkLabel(network);
  const isKept = state.kept.includes(network.name);
  const shares = state.answers?.members[network.name];
  const answer = shares && answerWords(shares, language);
  return {
    kind: 'box',
    id: `member.${network.name}`,
    part: `member${number}`,
    from: ['picture'],
    says: [
      t(isKept ? 'joint-training.says.memberIn' : 'joint-training.says.memberOut', { network: label }),
      answer ? t('joint-training.says.memberAnswer', { ...answer }) : '',
    ]
      .join(' ')
      .trim(),
    act: 'leave',
    ...(!isKept && { off: true }),
    ...area,
    lines: [plain(label)],
    tags: answer ? tagLines([answer.name, answer.share], area.width) : [],
    joinLeft: 0,
    joinRight: 0,
  };
}

function averageMark({ state, language }: Frame, middle: number, top: number): Junction {
  const { y } = rows.plus;
  const symbol = language.t('joint-training.average');
  const width = textWidth(symbol, fontSize.small) + 28;
  return {
    kind: 'junction',
    id: 'average',
    part: 'average',
    from: state.kept.map((name) => `member.${name}`),
    says: language.t('joint-training.says.average', { count: state.kept.length }),
    x: middle - width / 2,
    y: top + y,
    width,
    height: rows.plus.size,
    symbol,
    teeth: [],
    toothHeight: 0,
    role: 'sum',
  };
}
