/** How tfjs lays packed tensors into textures, and how shaders read them there. */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { webgl_util } from '@tensorflow/tfjs-backend-webgl/dist/base';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { toTexels } from './texels.ts';

/**
 * Where the values of a packed tensor lie. One texel holds 2 × 2 values, two of the last but one dimension
 * (the column of a map) × two of the last one (its channel): (c, d), (c, d+1), (c+1, d), (c+1, d+1).
 * Texels follow each other in `rows` rows of `columns`; the texture may be folded to another width.
 */
export interface Layout {
  readonly columns: number;
  readonly rows: number;
  /** Of the texture, in texels. */
  readonly width: number;
  readonly height: number;
}

/** Layout of a packed tensor of `shape` in a texture of `texShape` = [rows, columns], counted in values. */
export function layoutOf(shape: readonly number[], [texRows, texColumns]: readonly [number, number]): Layout {
  const outer = shape.slice(0, -2).reduce((product, size) => product * size, 1);
  return {
    columns: Math.ceil((shape.at(-1) ?? 1) / 2),
    rows: outer * Math.ceil((shape.at(-2) ?? 1) / 2),
    width: Math.ceil(texColumns / 2),
    height: Math.ceil(texRows / 2),
  };
}

/** Layout that tfjs will choose for a new packed tensor. */
export function newLayout(shape: readonly number[]): Layout {
  return layoutOf(shape, webgl_util.getTextureShapeFromLogicalShape([...shape], true));
}

/** A tensor that lies packed on the GPU. */
export interface Packed {
  readonly info: TensorInfo;
  readonly layout: Layout;
}

/** `info` as a packed texture. Where that needs a copy, the copy is put into `copies`, to be disposed by the caller. */
export function packedOnGpu(backend: MathBackendWebGL, info: TensorInfo, copies: TensorInfo[]): Packed {
  const data = backend.texData.get(info.dataId);
  let packed = info;
  if (!data.texture) {
    upload(backend, info);
  } else if (!data.isPacked || !webgl_util.isReshapeFree(data.shape, info.shape)) {
    // Packed for another shape: only by way of the unpacked form.
    const unpacked = data.isPacked ? backend.unpackTensor(info) : info;
    if (unpacked !== info) copies.push(unpacked);
    packed = backend.packTensor(unpacked);
    copies.push(packed);
  }
  const { texShape } = backend.texData.get(packed.dataId);
  if (!texShape) throw new Error('A tensor on the GPU has no texture.');
  return { info: packed, layout: layoutOf(info.shape, texShape) };
}

/** Puts the values into a packed texture of their own. tfjs would draw them there, by one more program for each shape. */
function upload(backend: MathBackendWebGL, info: TensorInfo): void {
  const data = backend.texData.get(info.dataId);
  const { values } = data;
  data.isPacked = true;
  data.shape = info.shape;
  if (!(values instanceof Float32Array)) throw new Error('Packed tensors are made of float32 numbers.');
  delete data.values;
  delete data.usage;
  const texture = backend.getTexture(info.dataId);
  const { width, height } = layoutOf(info.shape, data.texShape ?? [0, 0]);
  backend.gpgpu.uploadDenseMatrixToTexture(texture, width, height, toTexels(values, info.shape));
}
