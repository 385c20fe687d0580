import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { type DataId, env, type KernelFunc, registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import { groupedConv2DName } from '../grouped-conv2d.ts';
import { type ConvolutionCall, type ConvolutionShape, outputShape, readCall } from '../shape.ts';
import { newLayout, packedOnGpu } from './layout.ts';
import { groupedConv2DShader, type Layouts } from './shader.ts';
import { arrangedShape, arrangeFilter } from './weights.ts';

/** Makes `GroupedConv2D` known to the 'webgl' backend; it needs WebGL 2. */
export function registerWebglKernels(): void {
  const arranged = new WeakMap<MathBackendWebGL, ArrangedFilters>();
  const kernelFunc: KernelFunc = ({ inputs, attrs, backend: anyBackend }) => {
    const backend = anyBackend as MathBackendWebGL;
    if (env().getNumber('WEBGL_VERSION') < 2) throw new Error('GroupedConv2D needs WebGL 2.');
    const filters = arranged.get(backend) ?? new ArrangedFilters(backend);
    arranged.set(backend, filters);
    return run(backend, filters, readCall(inputs, attrs ?? {}));
  };
  registerKernel({ kernelName: groupedConv2DName, backendName: 'webgl', kernelFunc });
}

class GroupedConv2DProgram implements GPGPUProgram {
  readonly packedInputs = true;
  readonly packedOutput = true;
  readonly variableNames: string[];
  readonly outputShape: number[];
  readonly userCode: string;

  constructor(variableNames: string[], outputShape: number[], userCode: string) {
    this.variableNames = variableNames;
    this.outputShape = outputShape;
    this.userCode = userCode;
  }
}

/** Writing a shader's text takes longer than submitting a call, so each is written once. */
const programs = new Map<string, GroupedConv2DProgram>();

function programOf(shape: ConvolutionShape, layouts: Layouts, relu: boolean): GroupedConv2DProgram {
  const key = JSON.stringify([shape, layouts, relu]);
  const known = programs.get(key);
  if (known) return known;
  const { bias, shortcut } = layouts;
  const names = ['x', 'W', ...(bias ? ['bias'] : []), ...(shortcut ? ['shortcut'] : [])];
  const program = new GroupedConv2DProgram(names, outputShape(shape), groupedConv2DShader(shape, layouts, relu));
  programs.set(key, program);
  return program;
}

function run(backend: MathBackendWebGL, filters: ArrangedFilters, call: ConvolutionCall): TensorInfo {
  const { shape, relu } = call;
  const copies: TensorInfo[] = [];
  const x = packedOnGpu(backend, call.x, copies);
  const weights = packedOnGpu(backend, filters.of(call.filter, shape), copies);
  const bias = call.bias && packedOnGpu(backend, call.bias, copies);
  const shortcut = call.shortcut && packedOnGpu(backend, call.shortcut, copies);
  const layouts = {
    ...{ x: x.layout, weights: weights.layout, bias: bias?.layout, shortcut: shortcut?.layout },
    out: newLayout(outputShape(shape)),
  };
  const inputs = [x, weights, bias, shortcut].flatMap((tensor) => (tensor ? [tensor.info] : []));
  const out = backend.runWebGLProgram(programOf(shape, layouts, relu), inputs, 'float32');
  for (const copy of copies) backend.disposeIntermediateTensorInfo(copy);
  return out;
}

/** Filters in the shader's order, kept as long as the filters themselves. */
class ArrangedFilters {
  readonly #backend: MathBackendWebGL;
  readonly #kept = new Map<DataId, { readonly key: string; readonly info: TensorInfo }>();

  constructor(backend: MathBackendWebGL) {
    this.#backend = backend;
    const disposeData = backend.disposeData.bind(backend);
    backend.disposeData = (id, force) => {
      const gone = disposeData(id, force);
      if (gone) this.#release(id);
      return gone;
    };
  }

  of(filter: TensorInfo, shape: ConvolutionShape): TensorInfo {
    const key = `${filter.shape} in ${shape.groups}`;
    const kept = this.#kept.get(filter.dataId);
    if (kept?.key === key) return kept.info;
    this.#release(filter.dataId);
    const values = this.#backend.readSync(filter.dataId) as Float32Array;
    const info = this.#backend.makeTensorInfo(arrangedShape(shape), 'float32', arrangeFilter(values, shape));
    this.#kept.set(filter.dataId, { key, info });
    return info;
  }

  #release(id: DataId): void {
    const kept = this.#kept.get(id);
    if (!kept) return;
    this.#kept.delete(id);
    this.#backend.disposeIntermediateTensorInfo(kept.info);
  }
}
