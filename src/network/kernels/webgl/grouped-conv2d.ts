import type { GPGPUProgram, MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { type DataId, env, type KernelFunc, registerKernel, type TensorInfo } from '@tensorflow/tfjs-core';
import { isSoftware } from '../../backend/renderer.ts';
import { groupedConv2DName } from '../grouped-conv2d.ts';
import { registerReader } from '../read-maps.ts';
import { type ConvolutionCall, type ConvolutionShape, outputShape, readCall } from '../shape.ts';
import { newLayout, packedOnGpu } from './layout.ts';
import { readPackedMaps } from './read.ts';
import { fourRegions, oneRegion } from './regions.ts';
import { declareOutputs, outputOf, RegionsDrawing } from './regions-drawing.ts';
import { groupedConv2DShader, type Layouts, samplersOf } from './shader.ts';
import { arrangedShape, arrangeFilter } from './weights.ts';

/**
 * Makes `GroupedConv2D` known to the 'webgl' backend; it needs WebGL 2. `inRegions`: whether a backend draws several
 * regions of the result at once.
 */
export function registerWebglKernels(inRegions: (backend: MathBackendWebGL) => boolean = worksOnCpu): void {
  const convolvers = new WeakMap<MathBackendWebGL, Convolver>();
  const kernelFunc: KernelFunc = ({ inputs, attrs, backend: anyBackend }) => {
    const backend = anyBackend as MathBackendWebGL;
    const convolver = convolvers.get(backend) ?? new Convolver(backend, inRegions(backend));
    convolvers.set(backend, convolver);
    return convolver.run(readCall(inputs, attrs ?? {}));
  };
  registerKernel({ kernelName: groupedConv2DName, backendName: 'webgl', kernelFunc });
  registerReader('webgl', readPackedMaps);
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

/** Convolves on one backend. */
class Convolver {
  readonly #backend: MathBackendWebGL;
  readonly #filters: ArrangedFilters;
  readonly #regions: RegionsDrawing | undefined;
  /** Writing a shader's text takes longer than submitting a call, so each is written once. */
  readonly #draw = new Map<string, (inputs: TensorInfo[]) => TensorInfo>();

  constructor(backend: MathBackendWebGL, inRegions: boolean) {
    if (env().getNumber('WEBGL_VERSION') < 2) throw new Error('GroupedConv2D needs WebGL 2.');
    this.#backend = backend;
    this.#filters = new ArrangedFilters(backend);
    if (inRegions && env().getBool('WEBGL_RENDER_FLOAT32_ENABLED')) this.#regions = new RegionsDrawing(backend);
  }

  run({ x, filter, bias, shortcut, shape, relu }: ConvolutionCall): TensorInfo {
    const copies: TensorInfo[] = [];
    const pack = (info: TensorInfo) => packedOnGpu(this.#backend, info, copies);
    const packed = {
      ...{ x: pack(x), weights: pack(this.#filters.of(filter, shape)) },
      ...{ bias: bias && pack(bias), shortcut: shortcut && pack(shortcut) },
    };
    const layouts = {
      ...{ x: packed.x.layout, weights: packed.weights.layout, out: newLayout(outputShape(shape)) },
      ...{ bias: packed.bias?.layout, shortcut: packed.shortcut?.layout },
    };
    const inputs = [packed.x, packed.weights, packed.bias, packed.shortcut];
    const draw = this.#drawing(shape, layouts, relu);
    const out = draw(inputs.flatMap((input) => (input ? [input.info] : [])));
    for (const copy of copies) this.#backend.disposeIntermediateTensorInfo(copy);
    return out;
  }

  #drawing(shape: ConvolutionShape, layouts: Layouts, relu: boolean): (inputs: TensorInfo[]) => TensorInfo {
    const key = JSON.stringify([shape, layouts, relu]);
    const known = this.#draw.get(key);
    if (known) return known;
    const made = this.#makeDrawing(shape, layouts, relu);
    this.#draw.set(key, made);
    return made;
  }

  #makeDrawing(shape: ConvolutionShape, layouts: Layouts, relu: boolean): (inputs: TensorInfo[]) => TensorInfo {
    const names = samplersOf(layouts);
    const drawing = this.#regions;
    const regions = drawing ? fourRegions(shape, layouts.out) : oneRegion(layouts.out);
    if (drawing && regions.down * regions.right > 1) {
      const output = (a: number, b: number) => outputOf(regions, a, b);
      const main = groupedConv2DShader(shape, layouts, relu, regions, output);
      const source = [declareOutputs(regions), ...names.map((name) => `uniform sampler2D ${name};`), main].join('\n');
      return (inputs) => drawing.draw(source, names, inputs, outputShape(shape), layouts.out, regions);
    }
    const code = groupedConv2DShader(shape, layouts, relu, regions, () => 'outputColor');
    const program = new GroupedConv2DProgram(names, outputShape(shape), code);
    return (inputs) => this.#backend.runWebGLProgram(program, inputs, 'float32');
  }
}

/**
 * Whether the renderer works on the CPU: reading texels takes most of its time, and several regions share what they
 * read. Graphics cards read fast and would have four copies to make more.
 */
function worksOnCpu(backend: MathBackendWebGL): boolean {
  const { gl } = backend.gpgpu;
  const details = gl.getExtension('WEBGL_debug_renderer_info');
  return isSoftware(String(gl.getParameter(details ? details.UNMASKED_RENDERER_WEBGL : gl.RENDERER)));
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
