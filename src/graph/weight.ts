/**
 * Weights as expressions over named tensors.
 *
 * A rewrite of a block never copies a number: path i of form (a) *is* rows i·d … i·d+d−1 of the
 * tensor that form (c) holds whole. So the same store feeds every form, and "the weights are the
 * same" can be read off the graph.
 *
 * Build expressions with the functions below, not with object literals: they simplify, so that
 * (c) → (a) → (c) gives back the expression it started from.
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

/** Shape of the tensor that the expression stands for. */
export function shapeOf(weight: Weight): readonly number[] {
  switch (weight.kind) {
    case 'stored':
      return weight.shape;
    case 'slice':
      return shapeOf(weight.of).with(weight.axis, weight.to - weight.from);
    case 'stack': {
      const lengths = weight.parts.map((part) => sizeAlong(part, weight.axis));
      return shapeOf(first(weight.parts)).with(
        weight.axis,
        lengths.reduce((sum, length) => sum + length, 0),
      );
    }
    case 'blockDiagonal':
      return shapeOf(weight.of).with(1, sizeAlong(weight.of, 1) * weight.groups);
    case 'total':
      return shapeOf(first(weight.parts));
    case 'scaled':
      return shapeOf(weight.of);
  }
}

/** Length of one axis; throws where the weight has no such axis. */
export function sizeAlong(weight: Weight, axis: number): number {
  const size = shapeOf(weight)[axis];
  if (size === undefined) throw new RangeError(`A weight of shape [${shapeOf(weight)}] has no axis ${axis}.`);
  return size;
}

/** The tensor `name` of the store, which must have this shape. */
export function stored(name: string, shape: readonly number[]): Weight {
  return { kind: 'stored', name, shape };
}

/**
 * Entries from ≤ index < to along one axis. The whole axis is the weight itself, a slice of a slice is
 * one slice, and a slice of a stack picks the parts it touches.
 */
export function slice(of: Weight, axis: number, from: number, to: number): Weight {
  const size = sizeAlong(of, axis);
  if (!(0 <= from && from < to && to <= size)) {
    throw new RangeError(`Cannot take entries ${from} to ${to} of an axis with ${size}.`);
  }
  if (from === 0 && to === size) return of;
  if (of.kind === 'slice' && of.axis === axis) return slice(of.of, axis, of.from + from, of.from + to);
  if (of.kind === 'stack' && of.axis === axis) return sliceOfStack(of.parts, axis, from, to);
  if (of.kind === 'scaled') return scaled(slice(of.of, axis, from, to), of.factor);
  return { kind: 'slice', of, axis, from, to };
}

function sliceOfStack(parts: readonly Weight[], axis: number, from: number, to: number): Weight {
  const touched: Weight[] = [];
  let start = 0;
  for (const part of parts) {
    const end = start + sizeAlong(part, axis);
    const low = Math.max(from, start);
    const high = Math.min(to, end);
    if (low < high) touched.push(slice(part, axis, low - start, high - start));
    start = end;
  }
  return stack(axis, touched);
}

/** Parts side by side along one axis; adjacent slices of one weight become one slice again. */
export function stack(axis: number, parts: readonly Weight[]): Weight {
  const joined: Weight[] = [];
  for (const part of parts.flatMap((each) => (each.kind === 'stack' && each.axis === axis ? each.parts : [each]))) {
    const last = joined.at(-1);
    const merged = last && join(last, part, axis);
    if (merged) joined[joined.length - 1] = merged;
    else joined.push(part);
  }
  return joined.length === 1 ? first(joined) : { kind: 'stack', axis, parts: joined };
}

/** One slice for two that touch in the same weight along `axis`, or nothing. */
function join(left: Weight, right: Weight, axis: number): Weight | undefined {
  if (left.kind !== 'slice' || right.kind !== 'slice') return undefined;
  if (left.axis !== axis || right.axis !== axis || left.to !== right.from) return undefined;
  return sameWeight(left.of, right.of) ? slice(left.of, axis, left.from, right.to) : undefined;
}

/** The dense kernel [out, in, kh, kw] with zeros outside the blocks of a kernel [out, in/groups, kh, kw]. */
export function blockDiagonal(of: Weight, groups: number): Weight {
  return groups === 1 ? of : { kind: 'blockDiagonal', of, groups };
}

/** Element-wise sum of one or more weights of the same shape. */
export function total(parts: readonly Weight[]): Weight {
  return parts.length === 1 ? first(parts) : { kind: 'total', parts };
}

/** Every entry times one factor. */
export function scaled(of: Weight, factor: number): Weight {
  if (factor === 1) return of;
  if (of.kind === 'scaled') return scaled(of.of, of.factor * factor);
  return { kind: 'scaled', of, factor };
}

/** Whether two expressions are written the same way (not whether their numbers agree). */
export function sameWeight(a: Weight, b: Weight): boolean {
  if (a === b) return true;
  if (a.kind === 'stored') return b.kind === 'stored' && a.name === b.name && sameList(a.shape, b.shape, Object.is);
  if (a.kind === 'slice') {
    const range = b.kind === 'slice' && a.axis === b.axis && a.from === b.from && a.to === b.to;
    return range && sameWeight(a.of, b.of);
  }
  if (a.kind === 'stack') return b.kind === 'stack' && a.axis === b.axis && sameList(a.parts, b.parts, sameWeight);
  if (a.kind === 'total') return b.kind === 'total' && sameList(a.parts, b.parts, sameWeight);
  if (a.kind === 'scaled') return b.kind === 'scaled' && a.factor === b.factor && sameWeight(a.of, b.of);
  return b.kind === 'blockDiagonal' && a.groups === b.groups && sameWeight(a.of, b.of);
}

function sameList<Item>(a: readonly Item[], b: readonly Item[], same: (a: Item, b: Item) => boolean): boolean {
  return a.length === b.length && a.every((item, index) => same(item, b[index] as Item));
}

/** The stored tensors that the expression reads, in order of appearance. */
export function storedIn(weight: Weight): Extract<Weight, { kind: 'stored' }>[] {
  if (weight.kind === 'stored') return [weight];
  if (weight.kind === 'stack' || weight.kind === 'total') return weight.parts.flatMap(storedIn);
  return storedIn(weight.of);
}

function first(parts: readonly Weight[]): Weight {
  const [part] = parts;
  if (!part) throw new RangeError('A stack or a total needs at least one part.');
  return part;
}
