/** Which range a map is coloured by, under the scale that the reader has chosen. */

import { joined, type Range, rangeOf, type ScaleMode } from '../../figures/colour/range.ts';
import type { Values } from '../../reference/values.ts';

/** The colour ranges of the maps on screen. */
export interface Scales {
  readonly mode: ScaleMode;
  /** Range of one map; undefined while its values are not there. */
  readonly ofMap: (node: string, channel: number) => Range | undefined;
  /** Range of all shown maps of one block or part, e.g. `stage1.block2` or `stem`. */
  readonly ofGroup: (group: string) => Range | undefined;
  /** Range of all maps on screen. */
  readonly ofAll: Range | undefined;
}

/** The block of a node, or the part of the network that it belongs to where it is in no block. */
export function groupOf(node: string): string {
  return /^stage\d+\.block\d+/.exec(node)?.[0] ?? node.split('.', 1)[0] ?? node;
}

/** Ranges of all channels together; every run reads back many maps, and several answers ask for each. */
const wholeRanges = new WeakMap<Values, Range>();

function wholeRange(values: Values): Range {
  const range = wholeRanges.get(values) ?? rangeOf(values);
  wholeRanges.set(values, range);
  return range;
}

/** Scales over the nodes that are `shown`; values of other nodes do not count. */
export function scalesOf(values: ReadonlyMap<string, Values>, shown: Iterable<string>, mode: ScaleMode): Scales {
  const groups = new Map<string, Range>();
  for (const id of shown) {
    const own = values.get(id);
    if (!own) continue;
    const range = joined([wholeRange(own), ...(groups.has(groupOf(id)) ? [groups.get(groupOf(id)) as Range] : [])]);
    if (range) groups.set(groupOf(id), range);
  }
  const all = joined(groups.values());
  const ofMap = (node: string, channel: number): Range | undefined => {
    const own = values.get(node);
    if (!own) return undefined;
    // A map of one element has no range of its own; it is compared with the other channels.
    const single = own.shape.height * own.shape.width === 1;
    if (mode === 'map') return single ? wholeRange(own) : rangeOf(own, channel);
    return (mode === 'block' ? groups.get(groupOf(node)) : all) ?? wholeRange(own);
  };
  return { mode, ofMap, ofGroup: (group) => groups.get(group), ofAll: all };
}
