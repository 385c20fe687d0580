import type { MathBackendCPU } from '@tensorflow/tfjs-backend-cpu';
import { type DataId, type KernelFunc, registerKernel } from '@tensorflow/tfjs-core';
import { groupedConv2DName } from '../grouped-conv2d.ts';
import { outputShape, readCall } from '../shape.ts';
import { convolveInLoops } from './loops.ts';

/** Makes `GroupedConv2D` known to the 'cpu' backend. */
export function registerCpuKernels(): void {
  registerKernel({ kernelName: groupedConv2DName, backendName: 'cpu', kernelFunc: kernel });
}

const kernel: KernelFunc = ({ inputs, attrs, backend: anyBackend }) => {
  const backend = anyBackend as MathBackendCPU;
  const { x, filter, bias, shortcut, relu, shape } = readCall(inputs, attrs ?? {});
  const values = (id: DataId) => backend.data.get(id).values as Float32Array;
  const [batch, height, width, channels] = outputShape(shape);
  const out = new Float32Array(batch * height * width * channels);
  convolveInLoops(
    ...([values(x.dataId), values(filter.dataId)] as const),
    ...([bias && values(bias.dataId), shortcut && values(shortcut.dataId)] as const),
    ...([relu, shape, out] as const),
  );
  return backend.makeTensorInfo([batch, height, width, channels], 'float32', out);
};
