import { buildBlock } from '../../graph/build.ts';
import { countNetwork } from '../../graph/counts.ts';
import type { Graph } from '../../graph/graph.ts';
import { count, type NamedValue, oneOf, or, worked } from './value.ts';

/** One block on its own: C paths of width d, `n` channels in and out, the map's side as in conv2 (Table 1). */
const block = { C: count, d: count, n: or(count, 256), side: or(count, 56) };

interface Block {
  readonly C: number;
  readonly d: number;
  readonly n: number;
  readonly side: number;
}

/** Node ids of the three convolutions in form (c). */
const layers = { first: 'conv1', middle: 'conv2', last: 'conv3' } as const;

function blockGraph({ C, d, n, side }: Block): Graph {
  const input = { height: side, width: side, channels: n };
  return buildBlock({ id: 'block', input, cardinality: C, pathWidth: d, outputChannels: n, stride: 1 });
}

function weightsOf(given: Block, layer?: keyof typeof layers): number {
  const id = layer && `block.${layers[layer]}`;
  return countNetwork(blockGraph(given), (node) => id === undefined || node.id === id).weights;
}

function denseMiddle(given: Block): number {
  return weightsOf({ ...given, C: 1, d: given.C * given.d }, 'middle');
}

const layer = oneOf('first', 'middle', 'last');

/** Counts of one block (Eq. 4 and Table 2 of the paper; weights of the convolutions only). */
export const blockValues = {
  'block.weights': worked(block, (given) => weightsOf(given)),
  'block.layerWeights': worked({ ...block, layer }, (given) => weightsOf(given, given.layer)),
  'block.layerShare': worked({ ...block, layer }, (given) => weightsOf(given, given.layer) / weightsOf(given)),
  'block.multiplyAdds': worked(block, (given) => countNetwork(blockGraph(given)).multiplyAdds),
  /** Multiplications and additions counted apart. */
  'block.operations': worked(block, (given) => 2 * countNetwork(blockGraph(given)).multiplyAdds),
  'block.layerMultiplyAdds': worked({ ...block, layer }, (given) => {
    const id = `block.${layers[given.layer]}`;
    return countNetwork(blockGraph(given), (node) => node.id === id).multiplyAdds;
  }),
  /** C·d, the channels of the grouped 3×3 ("width of group conv." in Table 2). */
  'block.groupWidth': worked({ C: count, d: count }, ({ C, d }) => C * d),
  /** How many more weights than the ResNet block of C = 1, d = 64, as a share. */
  'block.excess': worked(block, (given) => weightsOf(given) / weightsOf({ ...given, C: 1, d: 64 }) - 1),
  'path.weights': worked(block, (given) => weightsOf({ ...given, C: 1 })),
  /** Weights of the 3×3 if it were one dense convolution over all C·d channels. */
  'block.denseMiddle': worked(block, denseMiddle),
  /** How many times more those are than the weights of the grouped 3×3, and than those of one group. */
  'block.grouping': worked(block, (given) => denseMiddle(given) / weightsOf(given, 'middle')),
  'block.groupingOfOne': worked(block, (given) => denseMiddle(given) / weightsOf({ ...given, C: 1 }, 'middle')),
  /** Weights of the block if its 3×3 were dense. */
  'block.denseWeights': worked(block, (given) => weightsOf({ ...given, C: 1, d: given.C * given.d })),
} satisfies Record<string, NamedValue>;
