/** TensorFlow.js' own convolution, to compare ours with; nobody loads it who does not ask. */
import { backend, getBackend, getKernel, type KernelConfig, registerKernel } from '@tensorflow/tfjs-core';

const configs: Readonly<Record<string, () => Promise<{ readonly fusedConv2DConfig: KernelConfig }>>> = {
  webgl: () => import('@tensorflow/tfjs-backend-webgl/dist/kernels/FusedConv2D'),
  wasm: () => import('@tensorflow/tfjs-backend-wasm/dist/kernels/FusedConv2D'),
  cpu: () => import('@tensorflow/tfjs-backend-cpu/dist/kernels/FusedConv2D'),
};

/** Registers it on the current backend. */
export async function loadStockConvolution(): Promise<void> {
  const name = getBackend();
  const load = configs[name];
  if (!load || getKernel('FusedConv2D', name)) return;
  const { fusedConv2DConfig } = await load();
  registerKernel(fusedConv2DConfig);
  // The backend runs already, so that tfjs does not call this itself.
  fusedConv2DConfig.setupFunc?.(backend());
}
