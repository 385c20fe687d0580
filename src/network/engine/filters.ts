import { type Tensor1D, type Tensor4D, tensor1d, tensor4d } from '@tensorflow/tfjs-core';
import type { WeightStore } from '../../graph/weight.ts';
import { type Filter, filterNumbers } from '../plan/filter.ts';
import { digest } from '../plan/keys.ts';

export interface FilterTensors {
  /** [kernel height, kernel width, in/groups, out] */
  readonly weight: Tensor4D;
  /** [out] */
  readonly bias: Tensor1D;
}

/**
 * The filters of one model as tensors, each worked out once. Owns the tensors.
 * Edited graphs bring new filters all the time: beyond `limit` numbers the longest unused go.
 */
export class Filters {
  readonly #store: WeightStore;
  readonly #limit: number;
  readonly #tensors = new Map<string, FilterTensors>();
  /** Plans are kept, and so are their filters. */
  readonly #keys = new WeakMap<Filter, string>();
  #numbers = 0;

  constructor(store: WeightStore, limit: number) {
    this.#store = store;
    this.#limit = limit;
  }

  get(filter: Filter): FilterTensors {
    const key = this.#keys.get(filter) ?? digest(JSON.stringify(filter));
    this.#keys.set(filter, key);
    const known = this.#tensors.get(key);
    const tensors = known ?? this.#make(filter);
    // Put at the end again: the order is that of the last use.
    this.#tensors.delete(key);
    this.#tensors.set(key, tensors);
    return tensors;
  }

  /** Keeps to the limit; to be called when no run is using the filters. */
  trim(): void {
    for (const [key, tensors] of this.#tensors) {
      if (this.#numbers <= this.#limit) return;
      this.#drop(key, tensors);
    }
  }

  clear(): void {
    for (const [key, tensors] of this.#tensors) this.#drop(key, tensors);
  }

  #make(filter: Filter): FilterTensors {
    const { weight, shape, bias } = filterNumbers(filter, this.#store);
    this.#numbers += weight.length + bias.length;
    return { weight: tensor4d(weight, [...shape]), bias: tensor1d(bias) };
  }

  #drop(key: string, { weight, bias }: FilterTensors): void {
    this.#tensors.delete(key);
    this.#numbers -= weight.size + bias.size;
    weight.dispose();
    bias.dispose();
  }
}
