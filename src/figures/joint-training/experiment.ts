/** Paths that learned together, switched off; networks that learned apart, left out of an average (paper §2). */
import { buildNetwork } from '../../graph/build.ts';
import type { Graph } from '../../graph/graph.ts';
import { small } from '../../graph/presets.ts';
import { blocksOf, cardinalityOf } from '../../graph/read-block.ts';
import { scalePath } from '../../graph/scale.ts';

/** The network whose paths are switched, and the block that is shown first. */
export const trained = { model: '8x4d', cardinality: 8, pathWidth: 4, block: 'stage3.block3' } as const;

/** Stands for all blocks at once: switch i then acts on path i of each. */
export const allBlocks = 'all';

const graph = buildNetwork(small(trained.cardinality, trained.pathWidth));

export const blocks: readonly string[] = blocksOf(graph);

export const cardinality = cardinalityOf(graph, trained.block);

/** All paths of a block, from 1. */
export const paths: readonly number[] = Array.from({ length: cardinality }, (_, index) => index + 1);

/** The block that is meant, or `all`; the first one shown where the network has no such block. */
export function scopeFor(wanted: string): string {
  return wanted === allBlocks || blocks.includes(wanted) ? wanted : trained.block;
}

/** The paths that there are, each once and in order. */
export function offPaths(wanted: readonly number[]): number[] {
  return paths.filter((path) => wanted.includes(path));
}

/** The names that stay in the average: never none, so leaving out all of them leaves out none. */
export function keptNetworks(networks: readonly string[], without: readonly string[]): readonly string[] {
  const kept = networks.filter((name) => !without.includes(name));
  return kept.length > 0 ? kept : networks;
}

/** The network without these paths in one block, or in all of them. */
export function switched(whole: Graph, scope: string, off: readonly number[]): Graph {
  const edited = scope === allBlocks ? blocksOf(whole) : [scope];
  const without = (from: Graph, block: string) =>
    off.reduce((changed, path) => scalePath(changed, block, path, 0), from);
  return edited.reduce(without, whole);
}

/** The list with this one in it, or without it where it was there. */
export function toggled<T>(list: readonly T[], which: T): T[] {
  const others = list.filter((each) => each !== which);
  return others.length === list.length ? [...list, which] : others;
}

/** Mean of the predictions, class by class; undefined where there is none. */
export function averageOf(predictions: readonly (readonly number[])[]): number[] | undefined {
  const [first] = predictions;
  return first?.map(
    (_, place) => predictions.reduce((sum, shares) => sum + (shares[place] ?? 0), 0) / predictions.length,
  );
}
