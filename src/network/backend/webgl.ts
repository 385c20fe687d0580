import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl/dist/base';
import { addConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Add';
import { concatConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Concat';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/MaxPool';
import { reluConfig } from '@tensorflow/tfjs-backend-webgl/dist/kernels/Relu';
import {
  backend,
  env,
  findBackendFactory,
  registerBackend,
  registerKernel,
  removeBackend,
  setBackend,
} from '@tensorflow/tfjs-core';
import { registerWebglKernels } from '../kernels/webgl/grouped-conv2d.ts';

// Asked for by name, software rendering is better than an error.
env().set('SOFTWARE_WEBGL_ENABLED', true);
for (const config of [addConfig, concatConfig, maxPoolConfig, reluConfig]) registerKernel(config);
registerWebglKernels();

let current: MathBackendWebGL | undefined;

/** Makes 'webgl' the current backend, on a context of its own if it has none that lives. Our shaders need WebGL 2. */
export async function startWebgl(onLost: () => void): Promise<boolean> {
  if (env().getNumber('WEBGL_VERSION') < 2) return false;
  if (current && !current.gpgpu?.gl.isContextLost()) return setBackend('webgl');
  stopWebgl();
  // tfjs does not come back from a lost context by itself: only a new backend gets a new one.
  registerBackend('webgl', () => new MathBackendWebGL());
  if (!(await setBackend('webgl'))) return false;
  const started = backend() as MathBackendWebGL;
  current = started;
  started.gpgpu?.gl.canvas.addEventListener('webglcontextlost', (event) => {
    event.preventDefault();
    if (current === started) onLost();
  });
  return true;
}

/** Gives the context and all that lies on it back. */
export function stopWebgl(): void {
  current = undefined;
  if (findBackendFactory('webgl')) removeBackend('webgl');
}
