/** All channels of a node on one sheet, row after row; the nodes of a block one below the other. */
import { paintMap } from '../../figures/colour/paint.ts';
import type { Range } from '../../figures/colour/range.ts';
import type { Shape } from '../../graph/graph.ts';
import type { Values } from '../../reference/values.ts';

/** Width of every sheet, so that bands lie flush. */
export const SHEET_WIDTH = 1092;
/** Between two maps. */
const GAP = 4;
/** A map is drawn about this wide. */
const MAP_SIDE = 64;

/** Where the maps of one node lie; all lengths in pixels of the sheet. */
export interface Band {
  readonly shape: Shape;
  readonly columns: number;
  /** Edge of one element. */
  readonly scale: number;
  readonly height: number;
}

export function bandOf(shape: Shape): Band {
  const scale = Math.max(1, Math.floor(MAP_SIDE / Math.max(shape.height, shape.width)));
  const columns = Math.min(shape.channels, Math.floor((SHEET_WIDTH - GAP) / (shape.width * scale + GAP)));
  const rows = Math.ceil(shape.channels / columns);
  return { shape, columns, scale, height: rows * (shape.height * scale + GAP) + GAP };
}

/** Upper left corner of a channel's map in the band. */
export function cornerOf({ shape, columns, scale }: Band, channel: number): { readonly x: number; readonly y: number } {
  return {
    x: GAP + (channel % columns) * (shape.width * scale + GAP),
    y: GAP + Math.floor(channel / columns) * (shape.height * scale + GAP),
  };
}

/** The band as RGBA, SHEET_WIDTH wide; see-through between the maps. `rangeOf` tells by which range a channel is coloured. */
export function paintBand(values: Values, rangeOf: (channel: number) => Range | undefined) {
  const band = bandOf(values.shape);
  const pixels = new Uint8ClampedArray(SHEET_WIDTH * band.height * 4);
  for (let channel = 0; channel < values.shape.channels; channel++) {
    const range = rangeOf(channel);
    if (range) enlarge(paintMap(values, channel, range), band, cornerOf(band, channel), pixels);
  }
  return pixels;
}

function enlarge(
  map: Uint8ClampedArray,
  { shape, scale }: Band,
  corner: { readonly x: number; readonly y: number },
  sheet: Uint8ClampedArray,
): void {
  const [from, to] = [new Uint32Array(map.buffer), new Uint32Array(sheet.buffer)];
  for (let y = 0; y < shape.height * scale; y++) {
    for (let x = 0; x < shape.width * scale; x++) {
      const element = from[Math.floor(y / scale) * shape.width + Math.floor(x / scale)];
      to[(corner.y + y) * SHEET_WIDTH + corner.x + x] = element ?? 0;
    }
  }
}
