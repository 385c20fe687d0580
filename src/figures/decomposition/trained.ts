/** Two layers of a trained block as matrices: its 3×3 kernels, and its first 1×1. */
import { buildNetwork } from '../../graph/build.ts';
import { type Graph, nodeOf } from '../../graph/graph.ts';
import { small } from '../../graph/presets.ts';
import { sizeAlong, type WeightStore } from '../../graph/weight.ts';
import { evaluate } from '../../graph/weight-values.ts';
import { kernelOf, SIDE } from './kernels.ts';
import type { Matrix } from './svd.ts';

export const trained = { model: '8x4d', block: 'stage1.block2' } as const;

/** The weights of both layers. */
export interface TrainedMatrices {
  /** One 3×3 kernel per pair of an output and an input of its group. */
  readonly kernels: readonly Matrix[];
  /** Outputs × inputs of the 1×1. */
  readonly matrix: Matrix;
}

const graph = buildNetwork(small(8, 4));
const [spatial, channel] = [layerOf(graph, 'conv2'), layerOf(graph, 'conv1')];
const inputsOfGroup = sizeAlong(spatial.weight, 1);

export const kernelCount = sizeAlong(spatial.weight, 0) * inputsOfGroup;

/** Channels after and before the 1×1. */
export const matrixSize = { outputs: sizeAlong(channel.weight, 0), inputs: sizeAlong(channel.weight, 1) } as const;

/** The channels that a kernel joins; kernels and channels count from 1. */
export function channelsOf(kernel: number): { output: number; input: number } {
  const output = Math.ceil(kernel / inputsOfGroup);
  const group = Math.ceil((output * spatial.groups) / sizeAlong(spatial.weight, 0));
  return { output, input: (group - 1) * inputsOfGroup + ((kernel - 1) % inputsOfGroup) + 1 };
}

export function trainedMatrices(model: { readonly graph: Graph; readonly store: WeightStore }): TrainedMatrices {
  const values = (layer: string) => evaluate(layerOf(model.graph, layer).weight, model.store).data;
  const [kernels, matrix] = [values('conv2'), values('conv1')];
  const { outputs, inputs } = matrixSize;
  return {
    kernels: Array.from({ length: kernelCount }, (_, index) =>
      kernelOf(kernels.subarray(index * SIDE ** 2, (index + 1) * SIDE ** 2)),
    ),
    matrix: Array.from({ length: outputs }, (_, row) => Array.from(matrix.subarray(row * inputs, (row + 1) * inputs))),
  };
}

function layerOf(of: Graph, layer: string) {
  const { operation } = nodeOf(of, `${trained.block}.${layer}`);
  if (operation.kind !== 'convolution') throw new Error(`"${trained.block}.${layer}" is no convolution.`);
  return operation;
}
