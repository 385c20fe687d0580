/** The paths of two networks in the same rows. */

/** Channels of one row, on each side. */
export interface PathRow {
  /** From 1, counted in the network with more paths. */
  readonly row: number;
  readonly own: readonly number[];
  readonly other: readonly number[];
}

/**
 * As many rows as the larger cardinality. A network with fewer paths has its channels cut into as many runs, as equal
 * as they come: 18 channels in 8 rows are twos and threes.
 *
 * @param channels of the 3×3 of each side, all paths together
 */
export function pathRows(
  cardinalities: readonly [own: number, other: number],
  channels: readonly [own: number, other: number],
): PathRow[] {
  const rows = Math.max(...cardinalities);
  return Array.from({ length: rows }, (_, index) => ({
    row: index + 1,
    own: cut(channels[0], rows, index),
    other: cut(channels[1], rows, index),
  }));
}

function cut(channels: number, runs: number, index: number): number[] {
  const [from, to] = [Math.round((index * channels) / runs), Math.round(((index + 1) * channels) / runs)];
  return Array.from({ length: to - from }, (_, place) => from + place);
}
