/** How far a value can see by the graph alone, and how much of what it sees lies in the middle. */
import type { Graph } from '../../graph/graph.ts';
import { nodeOf } from '../../graph/graph.ts';
import type { Range, Region } from '../../graph/receptive-field.ts';
import { clip, receptiveField, regionAt } from '../../graph/receptive-field.ts';
import { type Place, placeOf, type Values } from '../../reference/values.ts';

/** Rows and columns of the picture. */
export type Box = Pick<Region, 'rows' | 'columns'>;

export interface Extent {
  /** The theoretical receptive field; may reach outside of the picture. */
  readonly whole: Box;
  /** Its part inside the picture. */
  readonly inside: Box;
  /** The pixels, inside the picture, whose centres lie in the middle half of its height and width. */
  readonly middle: Box;
}

/**
 * The extent of one element; nothing for a node that does not read the picture.
 * A node of one pixel has no place on the picture: the middle is then that of the part inside.
 */
export function extentOf(graph: Graph, id: string, { y, x, channel }: Place): Extent | undefined {
  const picture = nodeOf(graph, 'input').shape;
  const whole = receptiveField(graph, id, regionAt(y, x, channel));
  const inside = whole && clip(whole, picture);
  if (!whole || !inside) return undefined;
  const { height, width } = nodeOf(graph, id).shape;
  const { rows, columns } = height * width === 1 ? inside : whole;
  const middle = clip({ ...inside, rows: middleHalf(rows), columns: middleHalf(columns) }, picture);
  return { whole, inside, middle: middle ?? inside };
}

function middleHalf([from, to]: Range): Range {
  const [centre, reach] = [(from + to) / 2 - 0.5, (to - from) / 4];
  return [Math.ceil(centre - reach), Math.floor(centre + reach) + 1];
}

/** Height and width in pixels. */
export function sizeOf({ rows, columns }: Box): { readonly height: number; readonly width: number } {
  return { height: rows[1] - rows[0], width: columns[1] - columns[0] };
}

export function areaOf(box: Box): number {
  const { height, width } = sizeOf(box);
  return height * width;
}

/** Share of the sum of all values (≥ 0, one channel) that lies in the box; 0 where all are 0. */
export function shareWithin({ shape, data }: Values, { rows, columns }: Box): number {
  let [total, within] = [0, 0];
  for (let index = 0; index < data.length; index++) {
    const { y, x } = placeOf(shape, index);
    const value = data[index] as number;
    total += value;
    if (y >= rows[0] && y < rows[1] && x >= columns[0] && x < columns[1]) within += value;
  }
  return total === 0 ? 0 : within / total;
}
