import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { Backends } from '../engine/engine.ts';

/** The backends of a browser, each in a file of its own that is loaded when it is started. */
export const browserBackends: Backends = {
  start: async (name) => {
    switch (name) {
      case 'webgl':
        return false;
      case 'wasm':
        return (await import('./wasm.ts')).startWasm({ simd, plain });
      case 'cpu':
        return (await import('./cpu.ts')).startCpu();
    }
  },
  choose: async () => 'wasm',
};
