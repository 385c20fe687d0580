/** Runs the benchmark in a browser, for run.mjs. */
import '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import '@tensorflow/tfjs-backend-webgl';
import { startWasm } from '../../src/network/backend/wasm.ts';
import { startWebgl } from '../../src/network/backend/webgl.ts';
import { disagreement, measure, type Times } from './measure.ts';
import { loadNet, picture } from './net.ts';
import { onnxruntimeWay } from './onnxruntime.ts';
import { ourWay } from './ours.ts';
import { stockWay } from './stock.ts';

export interface Benchmark {
  readonly webgl: readonly Times[];
  readonly wasm: readonly Times[];
  /** Of the logits, over all ways. */
  readonly disagreement: number;
}

const WARM_UPS = 5;

declare global {
  interface Window {
    benchmark(rounds: { readonly webgl: number; readonly wasm: number }): Promise<Benchmark>;
  }
}

window.benchmark = async (rounds) => {
  const net = await loadNet('8x4d');
  const webgl = [
    await ourWay(net, 'webgl', () => startWebgl(() => undefined)),
    await stockWay(net, 'webgl', 'blockDiagonal'),
    await stockWay(net, 'webgl', 'split'),
  ];
  const wasm = [
    await ourWay(net, 'wasm', () => startWasm({ simd, plain })),
    await stockWay(net, 'wasm', 'blockDiagonal'),
    await stockWay(net, 'wasm', 'split'),
    await stockWay(net, 'wasm', 'depthwiseSum'),
    await onnxruntimeWay(net),
  ];
  const logits: Float32Array[] = [];
  for (const way of [...webgl, ...wasm]) {
    await way.enter();
    // The first runs compile, and browsers compile what is used often once more.
    for (let run = 0; run < WARM_UPS; run++) await way.run(picture(run));
    logits.push((await way.run(picture(WARM_UPS)))[0] ?? new Float32Array());
  }
  const [ours = new Float32Array(), ...others] = logits;
  return {
    webgl: await measure(webgl, rounds.webgl, 1),
    wasm: await measure(wasm, rounds.wasm, 4),
    disagreement: Math.max(...others.map((other) => disagreement(ours, other))),
  };
};
