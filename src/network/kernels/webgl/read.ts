/** Reading maps back, many at once. */
import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import { backend as currentBackend, env, type Tensor4D, type TensorInfo } from '@tensorflow/tfjs-core';
import { readCopies } from '../read-maps.ts';
import { packedOnGpu } from './layout.ts';
import { fromTexels } from './texels.ts';

/**
 * Values of the maps, NHWC, each in an array of its own.
 *
 * The packed textures are read as they lie and put in order here: tfjs' own `data()` draws every tensor once more
 * and waits for it in steps of a timer. Waits for the GPU without giving way, so it belongs into a worker.
 *
 * @throws if the WebGL context is lost; `data()` would never settle then.
 */
export async function readPackedMaps(maps: readonly Tensor4D[]): Promise<Float32Array[]> {
  if (!env().getBool('WEBGL_DOWNLOAD_FLOAT_ENABLED')) return readCopies(maps);
  const backend = currentBackend() as MathBackendWebGL;
  const read = maps.map((map) => readPacked(backend, map));
  if (backend.gpgpu.gl.isContextLost()) throw new Error('The WebGL context is lost.');
  return read;
}

function readPacked(backend: MathBackendWebGL, map: Tensor4D): Float32Array {
  const { values, texture: known } = backend.texData.get(map.dataId);
  // Not on the GPU, or read before.
  if (!known || values) return map.dataSync<'float32'>().slice();
  const copies: TensorInfo[] = [];
  const { info, layout } = packedOnGpu(backend, map, copies);
  const { texture } = backend.texData.get(info.dataId);
  if (!texture) throw new Error('A tensor on the GPU has no texture.');
  const texels = backend.gpgpu.downloadMatrixFromPackedTexture(texture.texture, layout.height, layout.width);
  for (const copy of copies) backend.disposeIntermediateTensorInfo(copy);
  return fromTexels(texels, map.shape);
}
