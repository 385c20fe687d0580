/** NumPy's file format, version 1.0: a text header, then the numbers. */
import type { FeatureMaps } from '../../network/protocol.ts';

/** The header and what stands before it fill a multiple of this many bytes. */
const ALIGNMENT = 64;
/** Magic string, version and the length of the header. */
const PRELUDE = 10;

/** Feature maps as an array of float32, little-endian, height × width × channels, as `numpy.load` reads it. */
export function npyOf({ shape, data }: FeatureMaps): Uint8Array<ArrayBuffer> {
  const { height, width, channels } = shape;
  const text = `{'descr': '<f4', 'fortran_order': False, 'shape': (${height}, ${width}, ${channels}), }`;
  const start = Math.ceil((PRELUDE + text.length + 1) / ALIGNMENT) * ALIGNMENT;
  const file = new Uint8Array(start + data.length * Float32Array.BYTES_PER_ELEMENT);
  file.set([0x93, ...ascii('NUMPY'), 1, 0]);
  const view = new DataView(file.buffer);
  view.setUint16(PRELUDE - 2, start - PRELUDE, true);
  file.set(ascii(`${text.padEnd(start - PRELUDE - 1)}\n`), PRELUDE);
  data.forEach((value, index) => {
    view.setFloat32(start + index * Float32Array.BYTES_PER_ELEMENT, value, true);
  });
  return file;
}

function ascii(text: string): number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0));
}
