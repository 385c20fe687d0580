import type { NamedTensorInfoMap, TensorInfo } from '@tensorflow/tfjs-core';
import type { GroupedConv2DAttributes } from './grouped-conv2d.ts';

/** All sizes of one grouped convolution, in elements. */
export interface ConvolutionShape {
  readonly batch: number;
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  readonly kernelHeight: number;
  readonly kernelWidth: number;
  readonly groups: number;
  readonly inPerGroup: number;
  readonly outPerGroup: number;
  readonly stride: number;
  readonly paddingY: number;
  readonly paddingX: number;
  readonly outHeight: number;
  readonly outWidth: number;
  readonly outChannels: number;
}

/** What a backend hands to the kernel. */
export interface ConvolutionCall {
  readonly x: TensorInfo;
  readonly filter: TensorInfo;
  readonly bias: TensorInfo | undefined;
  readonly shortcut: TensorInfo | undefined;
  readonly relu: boolean;
  readonly shape: ConvolutionShape;
}

/** Sizes of the convolution of `x` with `filter`; throws where they do not fit. */
export function convolutionShape(
  x: readonly number[],
  filter: readonly number[],
  attributes: GroupedConv2DAttributes,
): ConvolutionShape {
  const [batch, height, width, channels] = fourSizes(x, 'x');
  const [kernelHeight, kernelWidth, inPerGroup, outChannels] = fourSizes(filter, 'filter');
  const { groups, stride, padding } = attributes;
  const [paddingY, paddingX] = typeof padding === 'number' ? [padding, padding] : padding;
  if (channels !== groups * inPerGroup) {
    throw new Error(`${groups} groups of ${inPerGroup} input channels do not make ${channels}.`);
  }
  if (outChannels % groups !== 0)
    throw new Error(`${outChannels} output channels do not divide into ${groups} groups.`);
  const outHeight = Math.floor((height + 2 * paddingY - kernelHeight) / stride) + 1;
  const outWidth = Math.floor((width + 2 * paddingX - kernelWidth) / stride) + 1;
  if (outHeight < 1 || outWidth < 1) throw new Error('The kernel is larger than the padded map.');
  return {
    ...{ batch, height, width, channels, kernelHeight, kernelWidth, groups, inPerGroup, stride, paddingY, paddingX },
    ...{ outPerGroup: outChannels / groups, outHeight, outWidth, outChannels },
  };
}

/** The result's shape, NHWC. */
export function outputShape(shape: ConvolutionShape): [number, number, number, number] {
  return [shape.batch, shape.outHeight, shape.outWidth, shape.outChannels];
}

/** Checks what a backend hands over and gives it names. */
export function readCall(inputs: NamedTensorInfoMap, attrs: object): ConvolutionCall {
  const attributes = attrs as GroupedConv2DAttributes;
  const x = inputs['x'];
  const filter = inputs['filter'];
  if (!x || !filter) throw new Error('A grouped convolution needs x and filter.');
  const bias = inputs['bias'];
  const shortcut = inputs['shortcut'];
  const shape = convolutionShape(x.shape, filter.shape, attributes);
  if (bias && (bias.shape.length !== 1 || bias.shape[0] !== shape.outChannels)) {
    throw new Error(`The bias [${bias.shape}] has not one number for each of ${shape.outChannels} output channels.`);
  }
  const out = outputShape(shape);
  if (shortcut && shortcut.shape.join() !== out.join()) {
    throw new Error(`The shortcut [${shortcut.shape}] has not the result's shape [${out}].`);
  }
  return { x, filter, bias, shortcut, relu: attributes.relu, shape };
}

function fourSizes(shape: readonly number[], name: string): readonly [number, number, number, number] {
  const [a, b, c, d] = shape;
  if (shape.length !== 4 || a === undefined || b === undefined || c === undefined || d === undefined) {
    throw new Error(`${name} must have four dimensions, not [${shape}].`);
  }
  return [a, b, c, d];
}
