/** Blocks of depth two and three as summed paths, and as the one block that is the same function (paper §3.3, Fig. 4). */
import { buildBlock } from '../../graph/build.ts';
import { countNetwork, countNode } from '../../graph/counts.ts';
import type { Convolution, Graph, Node } from '../../graph/graph.ts';
import { nodeOf } from '../../graph/graph.ts';
import { buildModule } from '../../graph/module.ts';
import { twoLayerBlock } from '../../graph/modules.ts';
import { withDenseKernel, withForm } from '../../graph/rewrite.ts';
import { joinPaths } from '../../graph/two-layer.ts';
import { type Gap, gapOf } from '../../reference/gap.ts';
import { run } from '../../reference/run.ts';
import { seededStore, seededValues } from '../../reference/seeded.ts';
import type { ExactValues } from '../../reference/values.ts';

export type Depth = '2' | '3';

export interface DepthState {
  readonly depth: Depth;
  readonly cardinality: number;
  readonly pathWidth: number;
  /** How far the paths have come together: 0 apart, 50 first layers stacked, 100 last layers joined. */
  readonly slide: number;
}

/** Channels of the block and side of the maps that are run. */
export const blockWidth = 64;
export const mapSide = 4;

/** Two ways to spend one C·d. */
export const sameWidths = [
  { C: 8, d: 4 },
  { C: 4, d: 8 },
] as const;

type Shape = Pick<DepthState, 'depth' | 'cardinality' | 'pathWidth'>;

/** The block as paths that are summed, and with all that can be joined joined; both have the same weights. */
export function bothBlocks({ depth, cardinality, pathWidth }: Shape): {
  readonly paths: Graph;
  readonly joined: Graph;
} {
  const input = { height: mapSide, width: mapSide, channels: blockWidth };
  if (depth === '2') {
    const paths = buildModule(twoLayerBlock(input, cardinality, pathWidth));
    return { paths, joined: joinPaths(paths, 'block') };
  }
  const spec = { id: 'block', input, cardinality, pathWidth, outputChannels: blockWidth, stride: 1 } as const;
  const paths = buildBlock({ ...spec, form: 'a' });
  return { paths, joined: withForm(paths, 'block', 'c') };
}

export interface LayerNode extends Node {
  readonly operation: Convolution;
}

/** A layer of the first path, and the same layer of the joined block. */
export function layerNodes(shape: Shape, layer: string): { readonly path: LayerNode; readonly whole: LayerNode } {
  const { paths, joined } = bothBlocks(shape);
  return {
    path: convolution(nodeOf(paths, `block.path1.${layer}`)),
    whole: convolution(nodeOf(joined, `block.${layer}`)),
  };
}

function convolution(node: Node): LayerNode {
  const { operation } = node;
  if (operation.kind !== 'convolution') throw new Error(`"${node.id}" is no convolution.`);
  return { ...node, operation };
}

/** Weights of the block, and of the one wide block: with three layers, that is one whose middle is dense. */
export function weightsOf(shape: Shape): { readonly block: number; readonly dense: number } {
  const { joined } = bothBlocks(shape);
  const block = countNetwork(joined).weights;
  if (shape.depth === '2') return { block, dense: block };
  const middle = (graph: Graph) => countNode(nodeOf(graph, 'block.conv2')).weights;
  return { block, dense: block - middle(joined) + middle(withDenseKernel(joined, 'block')) };
}

export interface Comparison {
  readonly paths: ExactValues;
  readonly joined: ExactValues;
  readonly gap: Gap;
}

/** x + F(x) of both, before the last ReLU, in double precision. */
export function compare(shape: Shape, seed: number): Comparison {
  const graphs = bothBlocks(shape);
  const store = seededStore(graphs.paths, seed);
  const input = seededValues(graphs.paths, seed);
  const [paths, joined] = [graphs.paths, graphs.joined].map((graph) =>
    run(graph, store, { input }, { wanted: ['block.sum'] }).get('block.sum'),
  );
  if (!paths || !joined) throw new Error('The blocks gave no sum.');
  return { paths, joined, gap: gapOf(paths, joined) };
}
