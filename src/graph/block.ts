/**
 * The parts of one block, apart from the form in which it is written.
 *
 * All weights are kept as form (c) has them: the paths side by side in one kernel. Building a block is
 * spec → parts → nodes; rewriting it is nodes → parts → nodes of another form.
 */
import type { BatchNorm, Shape } from './graph.ts';
import type { BlockSpec } from './spec.ts';
import { groupWidth } from './spec.ts';
import type { Weight } from './weight.ts';
import { stored } from './weight.ts';

/** What the square root in the batch normalization adds to the variance, as in PyTorch. */
export const EPSILON = 1e-5;

export interface Layer {
  /** [out, in/groups, kh, kw] */
  readonly weight: Weight;
  /** [out] */
  readonly bias?: Weight;
  readonly batchNorm?: BatchNorm;
}

export interface BlockParts {
  readonly id: string;
  /** Id and shape of the node that the block reads. */
  readonly input: string;
  readonly inputShape: Shape;
  readonly cardinality: number;
  readonly stride: number;
  /** 1×1, [C·d, in, 1, 1] */
  readonly first: Layer;
  /** 3×3 with C groups, [C·d, d, 3, 3] */
  readonly middle: Layer;
  /** 1×1, [out, C·d, 1, 1] */
  readonly last: Layer;
  /** 1×1 projection; absent where x itself is added (paper §4, type B). */
  readonly projection?: Layer;
  /** What each path is multiplied by before its last 1×1; 0 switches it off. */
  readonly pathFactors: readonly number[];
  readonly shortcutFactor: number;
}

/** Parts of a fresh block whose weights are whole tensors of the store, `<id>.conv1.weight` and so on. */
export function partsOf(spec: BlockSpec, input: string): BlockParts {
  const { id, cardinality, pathWidth, outputChannels, stride } = spec;
  const width = groupWidth(spec);
  const layer = (convolution: string, batchNorm: string, shape: readonly number[]): Layer =>
    storedLayer(`${id}.${convolution}`, `${id}.${batchNorm}`, shape, spec);
  const parts: BlockParts = {
    id,
    input,
    inputShape: spec.input,
    cardinality,
    stride,
    first: layer('conv1', 'bn1', [width, spec.input.channels, 1, 1]),
    middle: layer('conv2', 'bn2', [width, pathWidth, 3, 3]),
    last: layer('conv3', 'bn3', [outputChannels, width, 1, 1]),
    pathFactors: Array.from({ length: cardinality }, () => 1),
    shortcutFactor: 1,
  };
  if (stride === 1 && spec.input.channels === outputChannels) return parts;
  const projection = layer('shortcut.conv', 'shortcut.bn', [outputChannels, spec.input.channels, 1, 1]);
  return { ...parts, projection };
}

/** A convolution and its batch normalization with weights from the store. */
export function storedLayer(
  convolution: string,
  batchNorm: string,
  shape: readonly number[],
  style: { readonly biases?: boolean; readonly batchNorm?: boolean },
): Layer {
  const channels = shape.slice(0, 1);
  return {
    weight: stored(`${convolution}.weight`, shape),
    ...(style.biases && { bias: stored(`${convolution}.bias`, channels) }),
    ...(style.batchNorm !== false && { batchNorm: storedBatchNorm(batchNorm, channels) }),
  };
}

/** Recorded statistics and γ, β from the store, named as PyTorch names them. */
export function storedBatchNorm(name: string, channels: readonly number[]): BatchNorm {
  return {
    kind: 'batchNorm',
    gamma: stored(`${name}.weight`, channels),
    beta: stored(`${name}.bias`, channels),
    mean: stored(`${name}.running_mean`, channels),
    variance: stored(`${name}.running_var`, channels),
    epsilon: EPSILON,
  };
}
