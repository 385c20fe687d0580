/** Where the matrices of the channel view stand, all to one scale. */
import { centredColumns } from '../grammar/arrange.ts';
import type { Area } from '../grammar/mark.ts';
import { costsHeight } from './geometry-costs.ts';
import type { MatrixPictures } from './matrix-picture.ts';
import type { Frame } from './state.ts';

export interface ChannelPlaces {
  readonly areas: Readonly<Record<keyof MatrixPictures, Area>>;
  readonly costs: Omit<Area, 'height'>;
  /** Room before a matrix for its sign, and between the two factors. */
  readonly signRoom: number;
  readonly productRoom: number;
  readonly bottom: number;
}

const signRoom = 30;
const productRoom = 18;
const labelRoom = 30;
const top = 8;
/** A neck of one channel is still drawn so wide. */
const leastSide = 6;

/** The matrix and its two factors in one row, product and rest in the next; on a phone one row for each. */
export function channelPlaces({ state, width }: Frame): ChannelPlaces {
  const { matrix, rank } = state.parts;
  const narrow = width < 500;
  // Side of one number: the widest row, with the widest neck, fits.
  const pixel = narrow ? 2.9 : width > 1000 ? 5 : 3.7;
  const [high, wide, neck] = [matrix.length, matrix[0]?.length ?? 0, rank].map((count) => count * pixel);
  const size = { width: wide ?? 0, height: high ?? 0 };
  const thin = Math.max(leastSide, neck ?? 0);
  const product = { width: thin + productRoom + size.width, height: size.height };
  const rows = narrow
    ? [[size], [product], [size], [size]]
    : [
        [size, product],
        [size, size],
      ];
  const pitch = size.height + labelRoom;
  const [whole, pair, sum, rest] = rows.flatMap((row, index) =>
    centredColumns(
      row.map((each) => each.width),
      { x: 0, y: top + index * pitch, width, height: size.height },
      signRoom,
    ),
  );
  const nowhere = { x: 0, y: 0, ...size };
  const factors = pair ?? nowhere;
  const bottom = top + rows.length * pitch + 4;
  return {
    areas: {
      matrix: whole ?? nowhere,
      columns: { ...factors, width: thin },
      rows: { ...factors, x: factors.x + thin + productRoom, width: size.width, height: thin },
      sum: sum ?? nowhere,
      rest: rest ?? nowhere,
    },
    costs: { x: 8, y: bottom, width: width - 16 },
    signRoom,
    productRoom,
    bottom: bottom + costsHeight,
  };
}
