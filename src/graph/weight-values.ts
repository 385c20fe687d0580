/** The numbers behind a weight expression. */
import type { Tensor, Weight, WeightStore } from './weight.ts';
import { shapeOf } from './weight.ts';

/** A tensor in double precision. */
export interface ExactTensor extends Tensor {
  readonly data: Float64Array;
}

/**
 * Works the expression out in float64. The result may share memory with nothing in the store.
 * Throws where the store lacks a tensor or holds one of another shape.
 */
export function evaluate(weight: Weight, store: WeightStore): ExactTensor {
  const shape = shapeOf(weight);
  switch (weight.kind) {
    case 'stored':
      return { shape, data: Float64Array.from(lookUp(weight.name, shape, store)) };
    case 'slice':
      return { shape, data: takeSlice(evaluate(weight.of, store), weight.axis, weight.from, weight.to) };
    case 'stack':
      return {
        shape,
        data: putSideBySide(
          weight.parts.map((part) => evaluate(part, store)),
          weight.axis,
        ),
      };
    case 'blockDiagonal':
      return { shape, data: spreadOut(evaluate(weight.of, store), weight.groups) };
    case 'total':
      return { shape, data: addUp(weight.parts.map((part) => evaluate(part, store).data)) };
    case 'scaled':
      return { shape, data: evaluate(weight.of, store).data.map((value) => value * weight.factor) };
  }
}

function lookUp(name: string, shape: readonly number[], store: WeightStore): Tensor['data'] {
  const tensor = store.get(name);
  if (!tensor) throw new Error(`The store has no tensor "${name}".`);
  const matches = tensor.shape.length === shape.length && tensor.shape.every((size, axis) => size === shape[axis]);
  if (!matches) throw new Error(`Tensor "${name}" has shape [${tensor.shape}], expected [${shape}].`);
  return tensor.data;
}

/** Numbers of entries before, along and after an axis. */
function extents(shape: readonly number[], axis: number): { outer: number; length: number; inner: number } {
  const product = (sizes: readonly number[]) => sizes.reduce((all, size) => all * size, 1);
  return { outer: product(shape.slice(0, axis)), length: shape[axis] ?? 1, inner: product(shape.slice(axis + 1)) };
}

function takeSlice(whole: ExactTensor, axis: number, from: number, to: number): Float64Array {
  const { outer, length, inner } = extents(whole.shape, axis);
  const run = (to - from) * inner;
  const data = new Float64Array(outer * run);
  for (let index = 0; index < outer; index++) {
    const start = (index * length + from) * inner;
    data.set(whole.data.subarray(start, start + run), index * run);
  }
  return data;
}

function putSideBySide(parts: readonly ExactTensor[], axis: number): Float64Array {
  const data = new Float64Array(parts.reduce((sum, part) => sum + part.data.length, 0));
  const { outer } = extents(parts[0]?.shape ?? [], axis);
  const stride = data.length / outer;
  let offset = 0;
  for (const part of parts) {
    const run = part.data.length / outer;
    for (let index = 0; index < outer; index++) {
      data.set(part.data.subarray(index * run, (index + 1) * run), index * stride + offset);
    }
    offset += run;
  }
  return data;
}

/** [out, in/groups, …] → [out, in, …]: output o keeps its entries in the columns of group ⌊o·groups/out⌋. */
function spreadOut(kernel: ExactTensor, groups: number): Float64Array {
  const [out = 0] = kernel.shape;
  const run = kernel.data.length / out;
  const data = new Float64Array(kernel.data.length * groups);
  for (let channel = 0; channel < out; channel++) {
    const group = Math.floor((channel * groups) / out);
    data.set(kernel.data.subarray(channel * run, (channel + 1) * run), (channel * groups + group) * run);
  }
  return data;
}

function addUp(parts: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(parts[0]?.length ?? 0);
  for (const part of parts) {
    for (let index = 0; index < sum.length; index++) sum[index] = (sum[index] ?? 0) + (part[index] ?? 0);
  }
  return sum;
}
