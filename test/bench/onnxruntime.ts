/** The network in onnxruntime-web, on WebAssembly with one thread. */

import wasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { Net } from './net.ts';
import { onnxModel } from './onnx.ts';
import type { Way } from './way.ts';

export async function onnxruntimeWay(net: Net): Promise<Way> {
  env.wasm.numThreads = 1;
  env.wasm.wasmPaths = { wasm };
  const session = await InferenceSession.create(onnxModel(net), { executionProviders: ['wasm'] });
  const run = async (picture: Float32Array) => {
    const input = new Tensor('float32', channelsFirst(picture), [1, 3, 32, 32]);
    const results = await session.run({ input });
    return net.taps.map((id) => results[id]?.data as Float32Array);
  };
  return { name: 'wasm onnxruntime', enter: async () => undefined, run };
}

function channelsFirst(picture: Float32Array): Float32Array {
  const pixels = picture.length / 3;
  return picture.map((_, at) => picture[(at % pixels) * 3 + Math.floor(at / pixels)] ?? 0);
}
