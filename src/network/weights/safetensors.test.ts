import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { NetworkError } from '../network-error.ts';
import { fromFloat16 } from './float16.ts';
import { readSafetensors } from './safetensors.ts';

/** A file with this header and so many bytes of numbers. */
function file(header: unknown, body: ArrayBufferLike | number): ArrayBuffer {
  const head = new TextEncoder().encode(typeof header === 'string' ? header : JSON.stringify(header));
  const numbers = new Uint8Array(typeof body === 'number' ? new ArrayBuffer(body) : body);
  const bytes = new Uint8Array(8 + head.length + numbers.length);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(head.length), true);
  bytes.set(head, 8);
  bytes.set(numbers, 8 + head.length);
  return bytes.buffer;
}

const entry = (dtype: string, shape: unknown, ...offsets: readonly unknown[]) => ({
  dtype,
  shape,
  data_offsets: offsets,
});

function faultOf(bytes: ArrayBuffer): string {
  try {
    readSafetensors(bytes);
  } catch (error) {
    return error instanceof NetworkError ? error.fault : String(error);
  }
  return 'none';
}

describe('readSafetensors', () => {
  test('gives both kinds of numbers in their shapes, wherever they lie', () => {
    const numbers = new Uint8Array(2 + 8);
    numbers.set(new Uint8Array(Uint16Array.of(0x3c00).buffer));
    numbers.set(new Uint8Array(Float32Array.of(0.1, -2).buffer), 2);
    // A header of odd length, so that the float32 numbers lie at no multiple of four.
    const header = { __metadata__: { format: 'pt' }, half: entry('F16', [], 0, 2), whole: entry('F32', [1, 2], 2, 10) };
    const store = readSafetensors(file(`${JSON.stringify(header)} `, numbers.buffer));
    expect([...store.keys()]).toEqual(['half', 'whole']);
    expect(store.get('half')).toEqual({ shape: [], data: Float32Array.of(1) });
    expect(store.get('whole')).toEqual({ shape: [1, 2], data: Float32Array.of(0.1, -2) });
  });

  test.each([
    ['nothing', new ArrayBuffer(0)],
    ['no whole length', new ArrayBuffer(7)],
    ['a length beyond the file', new Uint8Array(16).fill(255).buffer],
    ['no JSON', file('{"a":', 0)],
    ['no text', file('', 0).slice(0, 8)],
    ['a list', file([], 0)],
    ['another type', file({ a: entry('I64', [1], 0, 8) }, 8)],
    ['no entry', file({ a: 7 }, 0)],
    ['a shape that is no list', file({ a: entry('F32', 4, 0, 4) }, 4)],
    ['a negative size', file({ a: entry('F32', [-1], 0, -4) }, 0)],
    ['a size that is no whole number', file({ a: entry('F16', [1.5], 0, 3) }, 3)],
    ['no offsets', file({ a: { dtype: 'F32', shape: [0] } }, 0)],
    ['too few numbers', file({ a: entry('F32', [2], 0, 4) }, 4)],
    ['numbers beyond the file', file({ a: entry('F32', [2], 0, 8) }, 4)],
    ['numbers that belong to nobody', file({ a: entry('F32', [1], 0, 4) }, 8)],
    ['a gap', file({ a: entry('F32', [1], 0, 4), b: entry('F32', [1], 8, 12) }, 12)],
    ['an overlap', file({ a: entry('F32', [2], 0, 8), b: entry('F32', [2], 4, 12) }, 12)],
    ['infinity', file({ a: entry('F16', [1], 0, 2) }, Uint16Array.of(0x7c00).buffer)],
    ['not a number', file({ a: entry('F32', [1], 0, 4) }, Float32Array.of(Number.NaN).buffer)],
  ])('refuses %s', (_, bytes) => {
    expect(faultOf(bytes)).toBe('weights-corrupt');
  });

  test('refuses our own file cut off anywhere', () => {
    const bytes = new Uint8Array(readFileSync('public/models/8x4d.safetensors')).buffer;
    expect(faultOf(bytes)).toBe('none');
    for (const length of [0, 5, 8, 100, 30_000, bytes.byteLength - 1]) {
      expect(faultOf(bytes.slice(0, length)), `${length} bytes`).toBe('weights-corrupt');
    }
  });
});

test('every half-precision number is widened exactly', () => {
  const patterns = Uint16Array.from({ length: 2 ** 16 }, (_, bits) => bits);
  const numbers = fromFloat16(patterns);
  for (const bits of patterns) {
    const [sign, exponent, fraction] = [bits >> 15 ? -1 : 1, (bits >> 10) & 31, bits & 1023];
    const finite = exponent === 0 ? 2 ** -14 * (fraction / 1024) : 2 ** (exponent - 15) * (1 + fraction / 1024);
    const special = fraction === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
    if (!Object.is(numbers[bits], sign * (exponent === 31 ? special : finite))) throw new Error(bits.toString(16));
  }
});
