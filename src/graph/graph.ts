/**
 * A network as plain data: a list of operations with shapes and inputs.
 *
 * Everything else reads this list: the counts, the pictures, the float64 reference, the running
 * network. Shapes are those of one picture, NHWC without N.
 */
import type { Weight } from './weight.ts';

/** One feature map stack: height × width × channels. */
export interface Shape {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** Vertical and horizontal extent, in pixels. */
export type Pair = readonly [vertical: number, horizontal: number];

export interface Convolution {
  readonly kind: 'convolution';
  readonly kernel: Pair;
  readonly stride: number;
  /** Zeros added on each side, as in PyTorch (not TensorFlow's 'same'). */
  readonly padding: Pair;
  /** Output channel o reads the input channels of group ⌊o·groups/out⌋ only. */
  readonly groups: number;
  /** Kernel of shape [out, in/groups, kernel height, kernel width]. */
  readonly weight: Weight;
  readonly bias?: Weight;
}

/** y = γ·(x − μ)/√(σ² + ε) + β with the recorded statistics (inference). */
export interface BatchNorm {
  readonly kind: 'batchNorm';
  readonly gamma: Weight;
  readonly beta: Weight;
  readonly mean: Weight;
  readonly variance: Weight;
  readonly epsilon: number;
}

export interface Pool {
  readonly kind: 'pool';
  readonly how: 'max' | 'average';
  readonly size: number;
  readonly stride: number;
  readonly padding: number;
}

export interface Linear {
  readonly kind: 'linear';
  /** Matrix of shape [out, in]. */
  readonly weight: Weight;
  readonly bias?: Weight;
}

/** Multiplies equal runs of channels by one factor each: [0.5] halves all, [1, 0] clears the second half. */
export interface Scale {
  readonly kind: 'scale';
  readonly factors: readonly number[];
}

export type Operation =
  | { readonly kind: 'input' }
  | Convolution
  | BatchNorm
  | { readonly kind: 'relu' }
  /** Element-wise sum of inputs of one shape (one input only where a block in form (a) has one path). */
  | { readonly kind: 'sum' }
  /** Joins inputs of one height and width along the channels, in order. */
  | { readonly kind: 'concat' }
  | Scale
  | Pool
  /** Mean over height and width; result 1 × 1 × channels. */
  | { readonly kind: 'globalAverage' }
  | Linear;

/** The three steps of the paper (§3.2, §3.3), and the parts around them. */
export type Role = 'split' | 'transform' | 'aggregate' | 'shortcut' | 'output';

export interface Node {
  /** Dotted name that says the place: `stage1.block2.conv2`, `stage1.block2.path3.conv1` (all count from 1). */
  readonly id: string;
  readonly operation: Operation;
  readonly inputs: readonly string[];
  readonly shape: Shape;
  /** Id of the block that the node belongs to, e.g. `stage1.block2`. */
  readonly block?: string;
  /** Path number, from 1, where the node belongs to one path only. */
  readonly path?: number;
  readonly role?: Role;
}

/** Nodes in an order in which every input stands before its reader. */
export interface Graph {
  readonly nodes: readonly Node[];
  /** Id of the node whose value is the result. */
  readonly output: string;
}

/** The node with this id; throws where the graph has none. */
export function nodeOf(graph: Graph, id: string): Node {
  const node = graph.nodes.find((candidate) => candidate.id === id);
  if (!node) throw new Error(`The graph has no node "${id}".`);
  return node;
}

/** Number of values in a feature map stack. */
export function elements(shape: Shape): number {
  return shape.height * shape.width * shape.channels;
}
