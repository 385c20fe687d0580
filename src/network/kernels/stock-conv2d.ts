/** What TensorFlow.js brings along in place of our kernel: dense convolutions, and + and ReLU as calls of their own. */
import type { NamedAttrMap, NamedTensorMap, Tensor4D } from '@tensorflow/tfjs-core';
import { call } from './call.ts';
import type { GroupedConv2DAttributes, GroupedConv2DInputs } from './grouped-conv2d.ts';

/**
 * relu(conv(x, filter) + bias + shortcut), NHWC, by the current backend's `FusedConv2D`, which knows the bias and the
 * ReLU but neither groups nor a shortcut.
 *
 * @throws if there are groups: tfjs has no such convolution.
 */
export function stockConv2D(inputs: GroupedConv2DInputs, attributes: GroupedConv2DAttributes): Tensor4D {
  const { x, filter, bias, shortcut } = inputs;
  const { groups, relu } = attributes;
  if (groups !== 1) throw new Error('TensorFlow.js has no convolution with groups.');
  const tensors: NamedTensorMap = bias ? { x, filter, bias } : { x, filter };
  const convolved = call('FusedConv2D', tensors, stockAttributes(attributes, relu && !shortcut));
  if (!shortcut) return convolved;
  const sum = call('Add', { a: convolved, b: shortcut });
  convolved.dispose();
  if (!relu) return sum;
  const rectified = call('Relu', { x: sum });
  sum.dispose();
  return rectified;
}

function stockAttributes({ stride, padding }: GroupedConv2DAttributes, relu: boolean): NamedAttrMap {
  const [vertical, horizontal] = typeof padding === 'number' ? [padding, padding] : padding;
  const attributes = {
    strides: [stride, stride],
    pad: [
      [0, 0],
      [vertical, vertical],
      [horizontal, horizontal],
      [0, 0],
    ],
    dataFormat: 'NHWC',
    dilations: [1, 1],
    dimRoundingMode: 'floor',
    activation: relu ? 'relu' : 'linear',
  };
  return attributes as unknown as NamedAttrMap;
}
