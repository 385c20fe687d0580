/** What the paper writes into a box, read off a node of the graph. */
import type { Convolution, Node } from '../../graph/graph.ts';
import { shapeOf } from '../../graph/weight.ts';
import type { ColourRole, Label } from './mark.ts';

/** Input channels of a convolution: all groups together. */
export function inputChannels({ weight, groups }: Convolution): number {
  return (shapeOf(weight)[1] ?? 0) * groups;
}

/** `3×3`. */
export function kernelName({ kernel }: Convolution): string {
  return `${kernel[0]}×${kernel[1]}`;
}

/**
 * The three parts of a convolution's label, "256, 1×1, 4": input channels, kernel, output channels. The inner width
 * of a block is d where the node belongs to one path, else C·d; the outer one is the block's.
 */
export function convolutionParts(node: Node): Label[] {
  const { operation } = node;
  if (operation.kind !== 'convolution') throw new Error(`"${node.id}" is no convolution.`);
  const inner: ColourRole = node.path === undefined ? 'groupWidth' : 'd';
  const reads = node.role === 'split' || node.role === 'shortcut' ? 'blockWidth' : inner;
  const [kernelHeight] = operation.kernel;
  // The last 1×1 of a path is the end of T_i; it is a transform too, and widens to the block.
  const last =
    node.role === 'aggregate' || node.role === 'shortcut' || (node.role === 'transform' && kernelHeight === 1);
  return [
    [{ text: String(inputChannels(operation)), role: reads }],
    [{ text: kernelName(operation) }],
    [{ text: String(node.shape.channels), role: last ? 'blockWidth' : inner }],
  ];
}
