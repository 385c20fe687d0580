import { plain, relaxed } from './binary.ts';

/** The exports of grouped-conv2d.as; addresses and steps in bytes. */
export interface Convolver {
  pack(filter: number, packed: number, taps: number, inPerGroup: number, outPerGroup: number, groups: number): void;
  pad(x: number, padded: number, height: number, rowBytes: number, above: number, beside: number): void;
  convolve: Convolve;
  depthwise: Convolve;
  pointwise(
    x: number,
    weights: number,
    bias: number,
    shortcut: number,
    out: number,
    pixels: number,
    inChannels: number,
    outChannels: number,
    relu: number,
  ): void;
}

type Convolve = (
  x: number,
  weights: number,
  bias: number,
  shortcut: number,
  out: number,
  rows: number,
  columns: number,
  rowStep: number,
  columnStep: number,
  kernelHeight: number,
  kernelWidth: number,
  tapRowStep: number,
  tapColumnStep: number,
  inPerGroup: number,
  outPerGroup: number,
  groups: number,
  relu: number,
) => void;

/** Compiles the best kernel that this engine can run; undefined where it has no WebAssembly SIMD. */
export async function compileConvolver(): Promise<WebAssembly.Module | undefined> {
  for (const base64 of [relaxed, plain]) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    if (WebAssembly.validate(bytes)) return WebAssembly.compile(bytes);
  }
  return undefined;
}

/** A kernel that works in `memory`. */
export function startConvolver(module: WebAssembly.Module, memory: WebAssembly.Memory): Convolver {
  return new WebAssembly.Instance(module, { env: { memory } }).exports as unknown as Convolver;
}
