/** "What if": paths of the open block, or its shortcut, switched off. */
import type { Graph } from '../../graph/graph.ts';
import { cardinalityOf } from '../../graph/read-block.ts';
import { scalePath, scaleShortcut } from '../../graph/scale.ts';

/** Stands for the shortcut among the numbers of the paths, which count from 1. */
export const SHORTCUT = 0;

/** The network without these paths of one block (0: without its shortcut). Numbers that the block lacks do nothing. */
export function switchOff(graph: Graph, block: string, off: readonly number[]): Graph {
  const cardinality = cardinalityOf(graph, block);
  return off
    .filter((which) => which <= cardinality)
    .reduce((changed, which) => {
      return which === SHORTCUT ? scaleShortcut(changed, block, 0) : scalePath(changed, block, which, 0);
    }, graph);
}

/** The numbers that a block of this cardinality has, and those that it lacks: another network may have had them. */
export function switchesOf(
  off: readonly number[],
  cardinality: number,
): { readonly off: readonly number[]; readonly missing: readonly number[] } {
  return { off: off.filter((each) => each <= cardinality), missing: off.filter((each) => each > cardinality) };
}

/** The list with one more switched off, or with this one on again; in order. */
export function toggled(off: readonly number[], which: number): number[] {
  const others = off.filter((each) => each !== which);
  return (others.length === off.length ? [...off, which] : others).toSorted((a, b) => a - b);
}
