/** The matrix of a 1×1 convolution, and the two narrow ones that come near it: everything passes a neck. */
import type { Area, Card, Layout, Text } from '../grammar/mark.ts';
import { plain } from '../grammar/text-width.ts';
import { type ChannelPlaces, channelPlaces } from './channel-places.ts';
import { costMarks } from './geometry-costs.ts';
import { sign } from './geometry-grid.ts';
import type { MatrixPictures } from './matrix-picture.ts';
import type { Frame } from './state.ts';
import { trained } from './trained.ts';

export function channelGeometry(frame: Frame): Layout {
  const places = channelPlaces(frame);
  return {
    width: frame.width,
    height: places.bottom,
    marks: [...matrixCards(frame, places), ...signs(frame, places), ...costMarks(frame, places.costs)],
  };
}

type CardMeaning = Pick<Card, 'part' | 'from' | 'says'>;

function matrixCards({ state, language }: Frame, { areas }: ChannelPlaces): Card[] {
  const { t, number, percent } = language;
  const { matrix, rank, numbers, error } = state.parts;
  const [outputs, inputs] = [matrix.length, matrix[0]?.length ?? 0];
  const values = { rank, outputs, inputs, block: trained.block, numbers: number(numbers), error: percent(error, 1) };
  const card = (id: keyof MatrixPictures, label: string, meaning: CardMeaning): Card => {
    const image = state.pictures?.[id];
    return {
      kind: 'card',
      id,
      ...meaning,
      ...areas[id],
      depth: 0,
      lines: [plain(label)],
      linesAt: 'below',
      ...(image !== undefined && { image }),
    };
  };
  return [
    card('matrix', t('decomposition.label.matrix', values), {
      part: 'kernel',
      says: t('decomposition.says.matrix', values),
    }),
    card('columns', `${outputs}×${rank}`, { part: 'column', says: t('decomposition.says.columns', values) }),
    card('rows', `${rank}×${inputs}`, { part: 'row', says: t('decomposition.says.rows', values) }),
    card('sum', t('decomposition.label.product'), {
      from: ['columns', 'rows'],
      says: t('decomposition.says.productMatrix', values),
    }),
    card('rest', t('decomposition.caption.rest'), {
      part: 'rest',
      from: ['matrix', 'sum'],
      ...(!state.waiting && { says: t('decomposition.says.restMatrix', values) }),
    }),
  ];
}

function signs({ state }: Frame, { areas, signRoom, productRoom }: ChannelPlaces): Text[] {
  const before = (id: string, symbol: string, area: Area, room: number, level = area) =>
    sign(id, symbol, area.x - room / 2, level.y + level.height / 2);
  const isExact = state.parts.error === 0 && !state.waiting;
  return [
    before('sign.pair', isExact ? '=' : '≈', areas.columns, signRoom),
    before('sign.product', '·', areas.rows, productRoom, areas.columns),
    before('sign.rest', '+', areas.rest, signRoom),
  ];
}
