/**
 * Weights as expressions over named tensors.
 *
 * A rewrite of a block never copies a number: path i of form (a) *is* rows i·d … i·d+d−1 of the
 * tensor that form (c) holds whole. So the same store feeds every form, and "the weights are the
 * same" can be read off the graph.
 */

/** A number array with its shape, row-major. PyTorch's layout: kernels are [out, in/groups, kh, kw]. */
export interface Tensor {
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array;
}

/** The tensors of one network by name. */
export type WeightStore = ReadonlyMap<string, Tensor>;

export type Weight =
  /** A tensor of the store. */
  | { readonly kind: 'stored'; readonly name: string; readonly shape: readonly number[] }
  /** Entries from ≤ index < to along one axis. */
  | { readonly kind: 'slice'; readonly of: Weight; readonly axis: number; readonly from: number; readonly to: number }
  /** Parts side by side along one axis. */
  | { readonly kind: 'stack'; readonly axis: number; readonly parts: readonly Weight[] }
  /** A grouped kernel spread out to its dense, block-diagonal twin. */
  | { readonly kind: 'blockDiagonal'; readonly of: Weight; readonly groups: number }
  /** Element-wise sum of parts of one shape (the biases of paths that are added). */
  | { readonly kind: 'total'; readonly parts: readonly Weight[] }
  | { readonly kind: 'scaled'; readonly of: Weight; readonly factor: number };
