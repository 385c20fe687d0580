/** Values of nodes, and places in them. */
import type { Shape } from '../graph/graph.ts';

/** Feature maps of one picture, NHWC without N: channel runs fastest. From the reference or from the running network. */
export interface Values {
  readonly shape: Shape;
  readonly data: ArrayLike<number>;
}

/** Feature maps in double precision. */
export interface ExactValues extends Values {
  readonly data: Float64Array;
}

/** One element of feature maps; all count from 0. */
export interface Place {
  readonly y: number;
  readonly x: number;
  readonly channel: number;
}

/** Index of a place in the data. */
export function indexOf({ width, channels }: Shape, { y, x, channel }: Place): number {
  return (y * width + x) * channels + channel;
}

/** The place of an index in the data. */
export function placeOf({ width, channels }: Shape, index: number): Place {
  const pixel = Math.floor(index / channels);
  return { y: Math.floor(pixel / width), x: pixel % width, channel: index % channels };
}

/** The value at a place; throws where the maps have no such place. */
export function valueAt(values: Values, place: Place): number {
  const { height, width, channels } = values.shape;
  const inside = within(place.y, height) && within(place.x, width) && within(place.channel, channels);
  const value = inside ? values.data[indexOf(values.shape, place)] : undefined;
  if (value === undefined) {
    throw new RangeError(`No value at ${JSON.stringify(place)} in maps of ${height}×${width}×${channels}.`);
  }
  return value;
}

function within(index: number, size: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < size;
}
