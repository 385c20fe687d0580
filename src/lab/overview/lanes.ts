/** How the maps of a block are laid out: one lane per path, a few maps in each, many paths folded. */

/** Some channels of one node. */
export interface Maps {
  readonly node: string;
  readonly channels: readonly number[];
  /** Channels of the same kind that are not shown. */
  readonly more: number;
}

/** One path, or a folded run of paths. */
export type Lane =
  | { readonly kind: 'path'; readonly path: number; readonly maps: Maps }
  | { readonly kind: 'fold'; readonly from: number; readonly to: number };

/** Paths that are shown before they fold, and those that stay when they do: the first three and the last. */
const MOST_LANES = 8;
const FIRST = 3;

/** What stands for a path in the lanes of one block. */
export type LaneEntry = number | { readonly from: number; readonly to: number };

/** Numbers of the paths, from 1; more than eight fold to the first three, a stack and the last. */
export function foldedPaths(cardinality: number, unfolded = false): LaneEntry[] {
  const all = Array.from({ length: cardinality }, (_, index) => index + 1);
  if (unfolded || cardinality <= MOST_LANES) return all;
  return [...all.slice(0, FIRST), { from: FIRST + 1, to: cardinality - 1 }, cardinality];
}

/** The lanes of one layer in form (c), whose channels lie path by path: at most `most` maps over all paths. */
export function lanesOf(
  node: string,
  { cardinality, pathWidth }: { readonly cardinality: number; readonly pathWidth: number },
  most: number,
): Lane[] {
  const entries = foldedPaths(cardinality);
  const shown = Math.min(pathWidth, Math.max(1, Math.floor(most / entries.length)));
  return entries.map((entry) => {
    if (typeof entry !== 'number') return { kind: 'fold', ...entry };
    const first = (entry - 1) * pathWidth;
    const channels = Array.from({ length: shown }, (_, index) => first + index);
    return { kind: 'path', path: entry, maps: { node, channels, more: pathWidth - shown } };
  });
}

/** The first channels of a node that belongs to no path. */
export function firstMaps(node: string, channels: number, most: number): Maps {
  const shown = Math.min(channels, most);
  return { node, channels: Array.from({ length: shown }, (_, index) => index), more: channels - shown };
}
