import type { Tensor4D } from '@tensorflow/tfjs-core';

/** Ten logits weigh nothing, but every edit brings ten more. */
const COUNT_LIMIT = 512;

/**
 * Values of the last picture, by key, so that an edit of the graph costs only what follows it.
 * Owns its tensors. Another picture drops them all; beyond `limit` bytes, or 512 values, the longest
 * unused go.
 */
export class KeptValues {
  readonly #limit: number;
  readonly #values = new Map<string, Tensor4D>();
  #picture = '';
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Drops everything unless it was computed from this picture. */
  enter(picture: string): void {
    if (picture === this.#picture) return;
    this.clear();
    this.#picture = picture;
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  /** Reading a value counts as a use. */
  get(key: string): Tensor4D | undefined {
    const value = this.#values.get(key);
    if (!value) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  /** Takes the tensor over. */
  keep(key: string, value: Tensor4D): void {
    const old = this.#values.get(key);
    if (old) this.#drop(key, old);
    this.#values.set(key, value);
    this.#bytes += bytesOf(value);
  }

  /** Keeps to the limit; to be called when no run is using the values. */
  trim(): void {
    for (const [key, value] of this.#values) {
      if (this.#bytes <= this.#limit && this.#values.size <= COUNT_LIMIT) return;
      this.#drop(key, value);
    }
  }

  clear(): void {
    for (const [key, value] of this.#values) this.#drop(key, value);
    this.#picture = '';
  }

  #drop(key: string, value: Tensor4D): void {
    this.#values.delete(key);
    this.#bytes -= bytesOf(value);
    value.dispose();
  }
}

function bytesOf({ size }: Tensor4D): number {
  return size * Float32Array.BYTES_PER_ELEMENT;
}
