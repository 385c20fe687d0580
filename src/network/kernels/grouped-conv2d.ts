/**
 * Grouped convolution as one kernel with one name on every backend.
 *
 * Aggregated transformations are computed as one layer this way (form (c) of the paper's Fig. 3): C = 1
 * is an ordinary convolution, C = channels a depthwise one.
 */
import { engine, type NamedAttrMap, type NamedTensorMap, type Tensor1D, type Tensor4D } from '@tensorflow/tfjs-core';

/** The name under which each backend registers its kernel. */
export const groupedConv2DName = 'GroupedConv2D';

export interface GroupedConv2DInputs {
  /** Maps of shape [batch, height, width, in]. */
  readonly x: Tensor4D;
  /** Kernels of shape [kernel height, kernel width, in/groups, out]; out channel o belongs to group ⌊o·groups/out⌋. */
  readonly filter: Tensor4D;
  /** One number per out channel. */
  readonly bias?: Tensor1D | undefined;
  /** Maps of the result's shape, added before the ReLU. */
  readonly shortcut?: Tensor4D | undefined;
}

export interface GroupedConv2DAttributes {
  readonly groups: number;
  readonly stride: number;
  /** Zeros on each side: one number for both directions, or [vertical, horizontal]. As in PyTorch, not TensorFlow's 'same'. */
  readonly padding: number | readonly [vertical: number, horizontal: number];
  /** max(0, ·) at the end. */
  readonly relu: boolean;
}

/**
 * relu(conv(x, filter) + bias + shortcut), NHWC, in one kernel of the current backend.
 *
 * @throws if the shapes do not fit together, or if no backend with this kernel is running.
 */
export function groupedConv2D(inputs: GroupedConv2DInputs, attributes: GroupedConv2DAttributes): Tensor4D {
  const { x, filter, bias, shortcut } = inputs;
  const tensors: NamedTensorMap = { x, filter };
  if (bias) tensors['bias'] = bias;
  if (shortcut) tensors['shortcut'] = shortcut;
  return engine().runKernel<Tensor4D>(groupedConv2DName, tensors, { ...attributes } as NamedAttrMap);
}
