/** Runs the kernel cases in a browser, for kernels.spec.ts. */
import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-webgl';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url';
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url';
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import {
  backend,
  env,
  getBackend,
  leakyRelu,
  memory,
  type Rank,
  relu,
  reshape,
  setBackend,
  type Tensor,
  type Tensor1D,
  type Tensor4D,
  tensor1d,
  tensor2d,
  tensor4d,
  tile,
} from '@tensorflow/tfjs-core';
import { registerCpuKernels } from '../../src/network/kernels/cpu/grouped-conv2d.ts';
import { groupedConv2D } from '../../src/network/kernels/grouped-conv2d.ts';
import { readMaps } from '../../src/network/kernels/read-maps.ts';
import { registerWasmKernels } from '../../src/network/kernels/wasm/grouped-conv2d.ts';
import { registerWebglKernels } from '../../src/network/kernels/webgl/grouped-conv2d.ts';
import { type Arrays, arraysOf, type Case, cases, expected, relativeError } from './cases.ts';

export interface Outcome {
  readonly name: string;
  /** Relative to the largest magnitude of the float64 result; not a number where something is missing. */
  readonly error: number;
  /** Tensors left behind. */
  readonly left: number;
  /** Values, and bytes of textures, that the backend holds more than before. */
  readonly held: readonly [buffers: number, bytes: number];
  /** Whether the result lay in a texture before it was read: WebGL only. */
  readonly onGpu: boolean;
}

/** How the maps reach the kernel. */
type Feed = 'uploaded' | 'packed' | 'unpacked' | 'shared';

declare global {
  interface Window {
    /** `regions`: on WebGL, whether the shaders draw several regions at once. */
    runCases(backendName: string, regions: boolean): Promise<Outcome[]>;
    ready: Promise<void>;
  }
}

function feed(how: Feed, { x }: Arrays, shape: [number, number, number, number]): { x: Tensor4D; rest: Tensor[] } {
  const [batch, height, width, channels] = shape;
  if (how === 'shared') {
    // One buffer with two shapes, which reaches the GPU packed for the other one.
    const flat = tensor2d(x, [batch * height, width * channels]);
    return { x: reshape<Rank.R4>(flat, shape), rest: [flat, relu(flat)] };
  }
  const uploaded = tensor4d(x, shape);
  if (how === 'uploaded') return { x: uploaded, rest: [] };
  const copy = how === 'packed' ? leakyRelu(uploaded, 1) : tile(uploaded, [1, 1, 1, 1]);
  return { x: copy, rest: [uploaded] };
}

async function run(c: Case, how: Feed): Promise<Outcome> {
  const arrays = arraysOf(c);
  const name = how === 'uploaded' ? c.name : `${c.name}, ${how} input`;
  const before = memory();
  const { x, rest } = feed(how, arrays, [c.batch, c.height, c.width, c.groups * c.inPerGroup]);
  const filter = tensor4d(arrays.filter, [c.kernel, c.kernel, c.inPerGroup, c.groups * c.outPerGroup]);
  const bias: Tensor1D | undefined = arrays.bias && tensor1d(arrays.bias);
  const shortcut: Tensor4D | undefined = arrays.shortcut && tensor4d(arrays.shortcut, [...arrays.outShape]);
  const y = groupedConv2D({ x, filter, bias, shortcut }, c);
  const onGpu = getBackend() === 'webgl' && Boolean((backend() as MathBackendWebGL).texData.get(y.dataId).texture);
  const [values = []] = await readMaps([y]);
  const error = relativeError(values, expected(c, arrays));
  for (const tensor of [x, filter, bias, shortcut, y, ...rest]) tensor?.dispose();
  const after = memory();
  const held = [after.numDataBuffers - before.numDataBuffers, gpuBytes(after) - gpuBytes(before)] as const;
  return { name, error, left: after.numTensors - before.numTensors, held, onGpu };
}

function gpuBytes(info: object): number {
  return 'numBytesInGPU' in info ? Number(info.numBytesInGPU) : 0;
}

/** Shapes whose odd sizes make the packed layout of one shape useless for another. */
const fed = cases.filter((c) => c.height === 9 && c.kernel === 3);

window.runCases = async (backendName, regions) => {
  registerWebglKernels(() => regions);
  if (!(await setBackend(backendName))) throw new Error(`The backend ${backendName} does not start.`);
  const outcomes: Outcome[] = [];
  for (const c of cases) outcomes.push(await run(c, 'uploaded'));
  for (const how of ['packed', 'unpacked', 'shared'] as const) {
    for (const c of fed) outcomes.push(await run(c, how));
  }
  return outcomes;
};

window.ready = (async () => {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threaded,
  });
  registerCpuKernels();
  // One program of tfjs for all shapes where it has one: compiling takes most of the time here.
  env().set('WEBGL_USE_SHAPES_UNIFORMS', true);
  await registerWasmKernels();
})();
