/** Which graphs the laboratory runs and which of their nodes it wants, from what the reader has opened. */

import type { TrainedNetwork } from '../../figures/live/trained-networks.ts';
import { buildNetwork } from '../../graph/build.ts';
import type { Graph } from '../../graph/graph.ts';
import { small } from '../../graph/presets.ts';
import { blocksOf } from '../../graph/read-block.ts';
import { withForm } from '../../graph/rewrite.ts';
import type { Form } from '../../graph/spec.ts';
import { type BlockView, sameMapIn, shownNodes, viewBlock } from '../block/block-view.ts';
import { withRunningSums } from '../block/running-sums.ts';
import type { MapPlace } from '../maps.tsx';
import { neededFor } from '../number/chain.ts';

/** What the stem and each block pass on, from the picture to the classes. */
export function passedOn(graph: Graph): string[] {
  return ['stem.out', ...blocksOf(graph).map((block) => `${block}.out`)];
}

/** The network's graph without its weights, so that the page can be laid out before they arrive. */
export function plannedGraph({ cardinality, pathWidth }: TrainedNetwork): Graph {
  return buildNetwork(small(cardinality, pathWidth));
}

/** The open block: the graph in which it has its form, and what is shown of it. */
export interface Opened {
  readonly graph: Graph;
  readonly view: BlockView | undefined;
}

/** Opens a block in a form; nothing is opened where the network has no such block. */
export function openBlock(graph: Graph, block: string | undefined, form: Form): Opened {
  if (block === undefined || !blocksOf(graph).includes(block)) return { graph, view: undefined };
  const opened = withRunningSums(withForm(graph, block, form), block);
  return { graph: opened, view: viewBlock(opened, block) };
}

/**
 * The map that the reader has opened, as the open block's form has it, or the block's first one after a 3×3;
 * undefined where there is no such map.
 */
export function placeIn({ graph, view }: Opened, place: MapPlace | 'first' | undefined): MapPlace | undefined {
  if (!place) return undefined;
  if (place === 'first') return view?.paths[0] && { node: view.paths[0].transform.node, channel: 0 };
  const has = ({ node, channel }: MapPlace) => {
    const found = graph.nodes.find((each) => each.id === node);
    return found !== undefined && found.operation.kind !== 'input' && channel < found.shape.channels;
  };
  if (has(place)) return place;
  const same = view && sameMapIn(view, place.node, place.channel);
  return same && has(same) ? same : undefined;
}

/** The nodes that are wanted of the opened graph; its logits tell how far the forms are apart. */
export function tapsOf({ graph, view }: Opened, place: MapPlace | undefined): string[] {
  const ofBlock = view ? shownNodes(view) : [];
  const ofMap = place ? neededFor(graph, place.node) : [];
  return [...new Set([...ofBlock, ...ofMap, 'logits'])];
}
