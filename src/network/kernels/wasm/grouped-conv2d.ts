import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { type KernelFunc, registerKernel } from '@tensorflow/tfjs-core';
import { convolveInLoops } from '../cpu/loops.ts';
import { groupedConv2DName } from '../grouped-conv2d.ts';
import { registerReader } from '../read-maps.ts';
import { type ConvolutionCall, outputShape, readCall } from '../shape.ts';
import { Heap } from './heap.ts';
import { type Convolver, compileConvolver, startConvolver } from './instance.ts';

const FLOAT = 4;

interface Engine {
  readonly heap: Heap;
  readonly convolver: Convolver;
}

/**
 * Makes `GroupedConv2D` known to the 'wasm' backend. To be awaited before the first call; the backend may
 * be started before or after.
 *
 * The kernel is our own WebAssembly (SIMD, and fused multiply-add where the browser has relaxed SIMD), which
 * works in place in the backend's memory; without SIMD, plain loops.
 */
export async function registerWasmKernels(): Promise<void> {
  const module = await compileConvolver();
  const engines = new WeakMap<BackendWasm, Engine>();
  const engineOf = (backend: BackendWasm, compiled: WebAssembly.Module): Engine => {
    const known = engines.get(backend);
    if (known) return known;
    const heap = new Heap(backend);
    const engine = { heap, convolver: startConvolver(compiled, heap.memory) };
    engines.set(backend, engine);
    return engine;
  };
  const kernelFunc: KernelFunc = ({ inputs, attrs, backend: anyBackend }) => {
    const backend = anyBackend as BackendWasm;
    const call = readCall(inputs, attrs ?? {});
    const out = backend.makeOutput(outputShape(call.shape), 'float32');
    if (module) run(engineOf(backend, module), call, backend.getMemoryOffset(out.dataId));
    else runLoops(backend, call, backend.typedArrayFromHeap(out) as Float32Array);
    return out;
  };
  registerKernel({ kernelName: groupedConv2DName, backendName: 'wasm', kernelFunc });
  // What tfjs reads from its memory is a copy already.
  registerReader('wasm', async (maps) => maps.map((map) => map.dataSync<'float32'>()));
}

function run({ heap, convolver }: Engine, call: ConvolutionCall, out: number): void {
  const { shape } = call;
  const { height, width, channels, stride, inPerGroup, kernelHeight, kernelWidth } = shape;
  const depthwise = inPerGroup === 1 && shape.outPerGroup === 1;
  const [groups, outPerGroup] = depthwise ? [1, channels] : [shape.groups, shape.outPerGroup];
  const convolve = depthwise ? convolver.depthwise : convolver.convolve;
  const taps = kernelHeight * kernelWidth;
  const lanes = groups * Math.ceil(outPerGroup / 4) * 4;
  const beside = shape.paddingX * channels * FLOAT;
  const rowBytes = width * channels * FLOAT;
  const above = shape.paddingY * (rowBytes + 2 * beside);
  const padded = above + beside > 0;
  const pictureBytes = (height + 2 * shape.paddingY) * (rowBytes + 2 * beside) + beside;

  const weights = heap.keep(call.filter.dataId, taps * inPerGroup * lanes * FLOAT, (address) =>
    convolver.pack(heap.address(call.filter.dataId), address, taps, inPerGroup, outPerGroup, groups),
  );
  const bias = heap.scratch(lanes * FLOAT + (padded ? pictureBytes : 0));
  const picture = bias + lanes * FLOAT;
  if (call.bias) convolver.pack(heap.address(call.bias.dataId), bias, 1, 1, outPerGroup, groups);
  else new Uint8Array(heap.memory.buffer).fill(0, bias, picture);

  // A 1×1 convolution of every pixel is one long row over all pictures.
  const flat = taps === 1 && stride === 1 && !padded;
  const [rows, columns] = flat
    ? [1, shape.batch * shape.outHeight * shape.outWidth]
    : [shape.outHeight, shape.outWidth];
  const pixel = channels * FLOAT;
  const tapRow = rowBytes + 2 * beside;
  const x = heap.address(call.x.dataId);
  const shortcut = call.shortcut ? heap.address(call.shortcut.dataId) - out : 0;
  const relu = call.relu ? 1 : 0;
  if (flat && shape.groups === 1 && outPerGroup % 8 === 0) {
    convolver.pointwise(x, weights, bias, shortcut, out, columns, inPerGroup, outPerGroup, relu);
    return;
  }
  for (let n = 0; n < (flat ? 1 : shape.batch); n++) {
    const from = x + n * height * rowBytes;
    if (padded) convolver.pad(from, picture, height, rowBytes, above, beside);
    convolve(
      ...([padded ? picture : from, weights, bias, shortcut] as const),
      ...([
        out + n * rows * columns * shape.outChannels * FLOAT,
        rows,
        columns,
        stride * tapRow,
        stride * pixel,
      ] as const),
      ...([kernelHeight, kernelWidth, tapRow, pixel, inPerGroup, outPerGroup, groups, relu] as const),
    );
  }
}

function runLoops(
  backend: BackendWasm,
  { x, filter, bias, shortcut, relu, shape }: ConvolutionCall,
  out: Float32Array,
) {
  out.fill(0);
  const values = (tensor: typeof x) => backend.typedArrayFromHeap(tensor) as Float32Array;
  convolveInLoops(values(x), values(filter), bias && values(bias), shortcut && values(shortcut), relu, shape, out);
}
