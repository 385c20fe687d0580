/** Measures of the spatial view, and where its grids stand. */
import { centredColumns } from '../grammar/arrange.ts';
import type { Area } from '../grammar/mark.ts';
import { costsHeight } from './geometry-costs.ts';
import { SIDE } from './kernels.ts';
import { type Extents, extentsOf } from './matrix-picture.ts';
import type { Frame } from './state.ts';

export interface SpatialFrame extends Frame {
  readonly cell: number;
  readonly extents: Extents;
}

export interface SpatialPlaces {
  /** Upper left corners: of the kernel's grid, and of each pair with its column and row. */
  readonly kernel: Place;
  readonly pairs: readonly Place[];
  readonly sum: Place;
  readonly rest: Place;
  readonly costs: Omit<Area, 'height'>;
  readonly bottom: number;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Between a pair's column or row and their products. */
export const seam = 4;
/** Between grids: room for a sign. */
export const gap = 30;
const captionRoom = 28;
const top = 8;
const nowhere: Place = { x: 0, y: 0 };

export function spatialFrame(frame: Frame): SpatialFrame {
  const cell = frame.width < 500 ? 40 : frame.width > 1000 ? 44 : 36;
  return { ...frame, cell, extents: extentsOf(frame.state.parts) };
}

/** Kernel and pairs in one row, the pairs below one another on a phone; then the sum, the rest and both costs. */
export function spatialPlaces({ state, width, cell }: SpatialFrame): SpatialPlaces {
  const narrow = width < 500;
  const [grid, pair] = [SIDE * cell, (SIDE + 1) * cell + seam];
  const row = (widths: readonly number[], y: number) =>
    centredColumns(widths, { x: 0, y, width, height: pair + captionRoom }, gap);
  const { pairs } = state.parts;
  const [kernel = nowhere, ...drawn] = row(narrow ? [grid, pair] : [grid, ...pairs.map(() => pair)], top);
  const places = pairs.map(
    (_, index) => drawn[index] ?? { ...(drawn[0] ?? nowhere), y: top + index * (pair + captionRoom) },
  );
  const below = (places.at(-1)?.y ?? 0) + pair + captionRoom + 12;
  const barsWidth = narrow ? width - 16 : 300;
  const [sum = nowhere, rest = nowhere, beside] = row(narrow ? [grid, grid] : [grid, grid, barsWidth], below);
  const costs = { x: 8, y: below + grid + captionRoom + 6, ...beside, width: barsWidth };
  return {
    // Level with the products of the pairs.
    kernel: { x: kernel.x, y: kernel.y + cell + seam },
    pairs: places,
    sum,
    rest,
    costs,
    bottom: Math.max(below + grid + captionRoom, costs.y + costsHeight),
  };
}
