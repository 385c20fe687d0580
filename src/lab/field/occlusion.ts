/** Where a patch is put on the picture, and what the picture is then. */
import type { Shape } from '../../graph/graph.ts';
import type { Range } from '../../graph/receptive-field.ts';
import type { Values } from '../../reference/values.ts';
import type { Box } from './extent.ts';

export interface PatchPlan {
  /** Side of the patch, in pixels. */
  readonly patch: number;
  /** From one place to the next, in pixels. */
  readonly stride: number;
}

/** One place of the patch: what it covers, and the cell in its middle that shows what happened. */
export interface PatchPlace {
  readonly cell: Box;
  /** Cut off where it reaches outside of the picture. */
  readonly patch: Box;
}

/** The places, row by row: one for each cell of stride × stride pixels. */
export function patchPlaces({ height, width }: Shape, plan: PatchPlan): PatchPlace[] {
  const columns = along(width, plan);
  return along(height, plan).flatMap((row) =>
    columns.map((column) => ({
      cell: { rows: row.cell, columns: column.cell },
      patch: { rows: row.patch, columns: column.patch },
    })),
  );
}

function along(size: number, { patch, stride }: PatchPlan): { readonly cell: Range; readonly patch: Range }[] {
  return Array.from({ length: Math.ceil(size / stride) }, (_, index) => {
    const from = index * stride;
    const start = from + Math.floor((stride - patch) / 2);
    return {
      cell: [from, Math.min(from + stride, size)],
      patch: [Math.max(start, 0), Math.min(start + patch, size)],
    };
  });
}

/** Whether a patch covers a pixel of the box; where it does not, no value that reads this box alone can change. */
export function touches({ patch }: PatchPlace, { rows, columns }: Box): boolean {
  return overlap(patch.rows, rows) && overlap(patch.columns, columns);
}

function overlap(a: Range, b: Range): boolean {
  return Math.max(a[0], b[0]) < Math.min(a[1], b[1]);
}

/** The normalized picture with the patch at its mean colour, which normalizing puts at 0. */
export function covered(input: Float32Array, { width, channels }: Shape, { rows, columns }: Box): Float32Array {
  const copy = Float32Array.from(input);
  for (let y = rows[0]; y < rows[1]; y++) {
    copy.fill(0, (y * width + columns[0]) * channels, (y * width + columns[1]) * channels);
  }
  return copy;
}

/** Share of a map's peak by which two float32 runs may differ that add in another order. */
const ROUNDING = 1e-5;

/** How far a value has moved, given the largest of its map: 0 where rounding alone can have moved it. */
export function movedBy(after: number, before: number, peak: number): number {
  const change = after - before;
  return Math.abs(change) <= ROUNDING * peak ? 0 : change;
}

/** One value for each pixel, the one of its cell; NaN where there is none yet. */
export function cellMap({ height, width }: Shape, places: readonly PatchPlace[], changes: readonly number[]): Values {
  const data = new Float64Array(height * width).fill(Number.NaN);
  for (const [index, { cell }] of places.entries()) {
    for (let y = cell.rows[0]; y < cell.rows[1]; y++) {
      data.fill(changes[index] ?? Number.NaN, y * width + cell.columns[0], y * width + cell.columns[1]);
    }
  }
  return { shape: { height, width, channels: 1 }, data };
}
