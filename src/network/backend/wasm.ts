import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm/dist/base';
import { addConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Add';
import { concatConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Concat';
import { maxPoolConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/MaxPool';
import { reluConfig } from '@tensorflow/tfjs-backend-wasm/dist/kernels/Relu';
import { env, registerKernel, setBackend } from '@tensorflow/tfjs-core';
import { registerWasmKernels } from '../kernels/wasm/grouped-conv2d.ts';

/** Addresses of tfjs' WebAssembly files: with SIMD, and without for old engines. */
export interface WasmFiles {
  readonly simd: string;
  readonly plain: string;
}

let prepared: Promise<void> | undefined;

/** Makes 'wasm' the current backend. Without `files` (in Node) tfjs finds them beside itself. */
export async function startWasm(files?: WasmFiles): Promise<boolean> {
  prepared ??= prepare(files);
  await prepared;
  return setBackend('wasm');
}

async function prepare(files: WasmFiles | undefined): Promise<void> {
  // Threads need a cross-origin isolated page, and a minified build loses the name that their worker calls.
  env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
  if (files) {
    setWasmPaths({
      'tfjs-backend-wasm-simd.wasm': files.simd,
      'tfjs-backend-wasm-threaded-simd.wasm': files.simd,
      'tfjs-backend-wasm.wasm': files.plain,
    });
  }
  for (const config of [addConfig, concatConfig, maxPoolConfig, reluConfig]) registerKernel(config);
  await registerWasmKernels();
}
