import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import type { DataId } from '@tensorflow/tfjs-core';

/** The part of tfjs' Emscripten module that we rely on (tfjs 4.22.0, pinned). */
interface EmscriptenModule {
  _malloc(bytes: number): number;
  _free(address: number): void;
  readonly HEAPU8: Uint8Array;
  /** The exports of the WebAssembly instance. */
  readonly asm?: Readonly<Record<string, unknown>>;
}

/**
 * The memory in which the tensors of tfjs' wasm backend lie. Kernels work there in place.
 * What is kept for a tensor is freed together with it.
 */
export class Heap {
  readonly memory: WebAssembly.Memory;
  readonly #module: EmscriptenModule;
  readonly #backend: BackendWasm;
  readonly #kept = new Map<DataId, number>();
  #scratch = 0;
  #scratchBytes = 0;

  /** @throws if the backend does not show its memory. */
  constructor(backend: BackendWasm) {
    this.#backend = backend;
    this.#module = backend.wasm as unknown as EmscriptenModule;
    const memory = this.#module.asm?.['memory'];
    if (!(memory instanceof WebAssembly.Memory) || memory.buffer !== this.#module.HEAPU8.buffer) {
      throw new Error('The wasm backend does not show its memory.');
    }
    this.memory = memory;
    const disposeData = backend.disposeData.bind(backend);
    backend.disposeData = (id, force) => {
      const gone = disposeData(id, force);
      if (gone) this.#release(id);
      return gone;
    };
  }

  /** Where a tensor's values lie, in bytes. */
  address(id: DataId): number {
    return this.#backend.dataIdMap.get(id).memoryOffset;
  }

  /** Room for the length of one call; the next call may get the same. */
  scratch(bytes: number): number {
    if (bytes > this.#scratchBytes) {
      if (this.#scratch) this.#module._free(this.#scratch);
      this.#scratch = this.#allocate(bytes);
      this.#scratchBytes = bytes;
    }
    return this.#scratch;
  }

  /** Room that belongs to the tensor `id`; `fill` is called when it is new. */
  keep(id: DataId, bytes: number, fill: (address: number) => void): number {
    const kept = this.#kept.get(id);
    if (kept !== undefined) return kept;
    const address = this.#allocate(bytes);
    fill(address);
    this.#kept.set(id, address);
    return address;
  }

  #allocate(bytes: number): number {
    const address = this.#module._malloc(bytes) >>> 0;
    if (address === 0) throw new Error(`The wasm backend has no ${bytes} bytes left.`);
    return address;
  }

  #release(id: DataId): void {
    const address = this.#kept.get(id);
    if (address === undefined) return;
    this.#module._free(address);
    this.#kept.delete(id);
  }
}
