import { engine, type NamedAttrMap, type NamedTensorMap, type Tensor, type Tensor4D } from '@tensorflow/tfjs-core';

/** Runs a kernel of the current backend whose result is one tensor of maps, NHWC. */
export function call(kernel: string, inputs: NamedTensorMap | Tensor[], attributes: NamedAttrMap = {}): Tensor4D {
  // Concat takes a list, which the types of tfjs do not know.
  return engine().runKernel<Tensor4D>(kernel, inputs as NamedTensorMap, attributes);
}
