import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { Backends } from '../engine/backends.ts';
import { isSoftware, rendererName } from './renderer.ts';

/** The backends of a browser, each in a file of its own that is loaded when it is started. */
export const browserBackends: Backends = {
  candidates: async () => {
    const renderer = rendererName();
    return renderer === undefined || isSoftware(renderer) ? ['wasm'] : ['wasm', 'webgl'];
  },
  start: async (name, onLost) => {
    switch (name) {
      case 'webgl':
        return (await import('./webgl.ts')).startWebgl(onLost);
      case 'wasm':
        return (await import('./wasm.ts')).startWasm({ simd, plain });
      case 'cpu':
        return (await import('./cpu.ts')).startCpu();
    }
  },
  stop: (name) => {
    if (name === 'webgl') void import('./webgl.ts').then(({ stopWebgl }) => stopWebgl());
  },
};
