/** A block taken apart into terms that add up to what its last 1×1 gives. */
import type { Graph } from '../../graph/graph.ts';
import { nodeOf } from '../../graph/graph.ts';
import { pathNumbers } from '../../graph/path-layer.ts';
import { cardinalityOf } from '../../graph/read-block.ts';
import { withForm } from '../../graph/rewrite.ts';
import { scalePath } from '../../graph/scale.ts';
import { sliceCounts, sliceTermId, withSlices } from '../../graph/slices.ts';

/** The network with one block as a sum of terms: its paths, or equal slices where it has one path only. */
export interface Apart {
  readonly kind: 'path' | 'slice';
  readonly block: string;
  readonly graph: Graph;
  /** Ids of the terms, T₁ … T_n. */
  readonly terms: readonly string[];
  /** Ids of further nodes from which a run without one of the terms can go on: nothing before the block runs again. */
  readonly kept: readonly string[];
  /** Channels after the 3×3 that one term reads. */
  readonly width: number;
  /** The network with this term, which counts from 1, switched off. */
  readonly without: (term: number) => Graph;
}

/** More slices than this would be too many to tell apart. */
const MOST_SLICES = 36;
/** As many as ours have paths. */
const USUAL_SLICES = 8;

/** Numbers of slices that a block of one path offers; none where the block has paths. */
export function slicesOffered(graph: Graph, block: string): readonly number[] {
  if (cardinalityOf(graph, block) > 1) return [];
  return sliceCounts(widthOf(graph, block)).filter((count) => count <= MOST_SLICES);
}

/** The number that is meant: as it is where it is offered, else the next one, larger before smaller. */
export function slicesFor(offered: readonly number[], wanted = USUAL_SLICES): number {
  const away = (count: number) => Math.abs(count - wanted);
  return offered.toReversed().reduce((best, each) => (away(each) < away(best) ? each : best), offered.at(-1) ?? 1);
}

/** `slices`: into how many a block of one path is cut. */
export function takeApart(graph: Graph, block: string, slices: number): Apart {
  const cardinality = cardinalityOf(graph, block);
  const width = widthOf(graph, block);
  const [, shortcut = ''] = nodeOf(graph, `${block}.sum`).inputs;
  if (cardinality === 1) {
    return {
      kind: 'slice',
      block,
      graph: withSlices(graph, block, slices),
      kept: [`${block}.relu2`, shortcut],
      terms: pathNumbers(slices).map((slice) => sliceTermId(block, slice)),
      width: width / slices,
      without: (slice) => withSlices(graph, block, slices, slice),
    };
  }
  const summed = withForm(graph, block, 'a');
  return {
    kind: 'path',
    block,
    graph: summed,
    terms: pathNumbers(cardinality).map((path) => `${block}.path${path}.conv3`),
    kept: [...pathNumbers(cardinality).map((path) => `${block}.path${path}.relu2`), shortcut],
    width: width / cardinality,
    without: (path) => scalePath(summed, block, path, 0),
  };
}

/** Channels after the 3×3 of all paths together. */
function widthOf(graph: Graph, block: string): number {
  return nodeOf(withForm(graph, block, 'c'), `${block}.conv2`).shape.channels;
}
