/** The channel table of a grouped 3×3: which outputs read which inputs, and how many weights that takes. */
import { buildBlock, buildNetwork } from '../../graph/build.ts';
import { countNode } from '../../graph/counts.ts';
import type { Graph } from '../../graph/graph.ts';
import { nodeOf } from '../../graph/graph.ts';
import { small } from '../../graph/presets.ts';
import { blocksOf } from '../../graph/read-block.ts';
import { withDenseKernel } from '../../graph/rewrite.ts';
import { sizeAlong } from '../../graph/weight.ts';

/** Channels of the 3×3 in conv2 of ResNeXt-50 (32×4d), and the paper's number of groups (Table 1). */
export const middleWidth = 128;
export const paperGroups = 32;

/** The only numbers of groups that there are. */
export const divisors: readonly number[] = Array.from({ length: middleWidth }, (_, index) => index + 1).filter(
  (count) => middleWidth % count === 0,
);

/** Numbers of groups that have a name of their own. */
export const namedGroups = [
  { name: 'dense', groups: 1 },
  { name: 'alexnet', groups: 2 },
  { name: 'resnext', groups: paperGroups },
  { name: 'depthwise', groups: middleWidth },
] as const;

/** The network whose kernels are shown and run, and the block that is shown first: as wide as the plain table. */
export const trained = { model: '8x4d', block: 'stage3.block2' } as const;

const trainedGraph = buildNetwork(small(8, 4));

export const trainedBlocks: readonly string[] = blocksOf(trainedGraph);

/** The table of one layer. One cell is one kernel: an output channel's weights for one input channel. */
export interface KernelTable {
  readonly channels: number;
  readonly groups: number;
  /** Channels of one group. */
  readonly each: number;
  readonly cells: { readonly all: number; readonly kept: number };
  readonly weights: { readonly dense: number; readonly kept: number };
  /** How many times the multiply-adds of the grouped layer the dense one takes. */
  readonly times: number;
}

/** The plain table; `groups` must divide the channels. */
export function plainTable(groups: number): KernelTable {
  const graph = buildBlock({
    id: 'block',
    input: { height: 1, width: 1, channels: 1 },
    cardinality: groups,
    pathWidth: middleWidth / groups,
    outputChannels: 1,
    stride: 1,
  });
  return tableOf(graph, 'block');
}

/** The table of a trained block. */
export function trainedTable(block: string): KernelTable {
  return tableOf(trainedGraph, block);
}

/** The block that is meant, or the first one where the network has no such block. */
export function trainedBlock(wanted: string): string {
  return trainedBlocks.includes(wanted) ? wanted : trained.block;
}

/** Largest number of groups that divides the channels and is not above the wanted one. */
export function divisorFor(wanted: number): number {
  return divisors.findLast((divisor) => divisor <= wanted) ?? 1;
}

function tableOf(graph: Graph, block: string): KernelTable {
  const { operation, ...node } = nodeOf(graph, middleOf(block));
  if (operation.kind !== 'convolution') throw new Error(`"${node.id}" is no convolution.`);
  const grouped = countNode({ ...node, operation });
  const dense = countNode(nodeOf(withDenseKernel(graph, block), middleOf(block)));
  const { channels } = node.shape;
  const each = sizeAlong(operation.weight, 1);
  return {
    channels,
    groups: operation.groups,
    each,
    cells: { all: channels ** 2, kept: channels * each },
    weights: { dense: dense.weights, kept: grouped.weights },
    times: dense.multiplyAdds / grouped.multiplyAdds,
  };
}

/** Id of the block's 3×3. */
export function middleOf(block: string): string {
  return `${block}.conv2`;
}

/** First and last channel of a group; groups and channels count from 1. */
export function channelsOf({ each }: KernelTable, group: number): { first: number; last: number } {
  return { first: (group - 1) * each + 1, last: group * each };
}
