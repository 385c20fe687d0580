/** Reading maps back from the current backend, all at once. */
import { getBackend, type Tensor4D } from '@tensorflow/tfjs-core';

/** Values of the maps, NHWC, each in an array that belongs to the caller. */
type Reader = (maps: readonly Tensor4D[]) => Promise<Float32Array[]>;

const readers = new Map<string, Reader>();

/** Makes known how a backend is read fastest. */
export function registerReader(backendName: string, reader: Reader): void {
  readers.set(backendName, reader);
}

/**
 * Values of the maps, NHWC, each in an array that belongs to the caller.
 *
 * @throws if the backend has lost its device.
 */
export function readMaps(maps: readonly Tensor4D[]): Promise<Float32Array[]> {
  const reader = readers.get(getBackend()) ?? readCopies;
  return reader(maps);
}

/** Backends may hand out the array that they go on using. */
export function readCopies(maps: readonly Tensor4D[]): Promise<Float32Array[]> {
  return Promise.all(maps.map(async (map) => (await map.data<'float32'>()).slice()));
}
