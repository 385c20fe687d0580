import '@tensorflow/tfjs-backend-cpu/dist/base';
import { addConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Add';
import { concatConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Concat';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/MaxPool';
import { reluConfig } from '@tensorflow/tfjs-backend-cpu/dist/kernels/Relu';
import { registerKernel, setBackend } from '@tensorflow/tfjs-core';
import { registerCpuKernels } from '../kernels/cpu/grouped-conv2d.ts';

for (const config of [addConfig, concatConfig, maxPoolConfig, reluConfig]) registerKernel(config);
registerCpuKernels();

/** Makes 'cpu' the current backend. */
export async function startCpu(): Promise<boolean> {
  return setBackend('cpu');
}
