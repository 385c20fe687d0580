/** One layer of all paths ↔ the layers of single paths. Cutting and joining undo each other. */
import type { Layer } from './block.ts';
import type { BatchNorm } from './graph.ts';
import type { Weight } from './weight.ts';
import { sizeAlong, slice, stack, total } from './weight.ts';

/** 1, 2, …, C. */
export function pathNumbers(cardinality: number): number[] {
  return Array.from({ length: cardinality }, (_, index) => index + 1);
}

/** The share of one path in a layer whose outputs are laid out path by path. */
export function pathLayer({ weight, bias, batchNorm }: Layer, path: number, cardinality: number): Layer {
  return {
    weight: pathOf(weight, 0, path, cardinality),
    ...(bias && { bias: pathOf(bias, 0, path, cardinality) }),
    ...(batchNorm && { batchNorm: pathBatchNorm(batchNorm, path, cardinality) }),
  };
}

/**
 * The share of one path in a layer whose inputs are laid out path by path, so that the paths' results add up to
 * the layer's. The one bias goes into the first path only; batch normalization belongs after the sum.
 */
export function summedLayer({ weight, bias }: Layer, path: number, cardinality: number): Layer {
  return { weight: pathOf(weight, 1, path, cardinality), ...(bias && path === 1 && { bias }) };
}

/** Layers of the paths as one layer: outputs one path after the other. */
export function joinLayers(layers: readonly Layer[]): Layer {
  const side = (pick: (layer: Layer) => Weight | undefined) =>
    stack(
      0,
      layers.flatMap((layer) => pick(layer) ?? []),
    );
  const [first] = layers;
  return {
    weight: side((layer) => layer.weight),
    ...(first?.bias && { bias: side((layer) => layer.bias) }),
    ...(first?.batchNorm && {
      batchNorm: {
        ...first.batchNorm,
        gamma: side((layer) => layer.batchNorm?.gamma),
        beta: side((layer) => layer.batchNorm?.beta),
        mean: side((layer) => layer.batchNorm?.mean),
        variance: side((layer) => layer.batchNorm?.variance),
      },
    }),
  };
}

/** Layers whose results are added as one layer: inputs one path after the other, biases added up. */
export function joinSummed(layers: readonly Layer[]): Layer {
  const biases = layers.flatMap(({ bias }) => bias ?? []);
  return {
    weight: stack(
      1,
      layers.map(({ weight }) => weight),
    ),
    ...(biases.length > 0 && { bias: total(biases) }),
  };
}

function pathBatchNorm(batchNorm: BatchNorm, path: number, cardinality: number): BatchNorm {
  return {
    ...batchNorm,
    gamma: pathOf(batchNorm.gamma, 0, path, cardinality),
    beta: pathOf(batchNorm.beta, 0, path, cardinality),
    mean: pathOf(batchNorm.mean, 0, path, cardinality),
    variance: pathOf(batchNorm.variance, 0, path, cardinality),
  };
}

/** Entries (path−1)·d … path·d−1 along an axis of C·d. */
function pathOf(weight: Weight, axis: number, path: number, cardinality: number): Weight {
  const pathWidth = sizeAlong(weight, axis) / cardinality;
  return slice(weight, axis, (path - 1) * pathWidth, path * pathWidth);
}
