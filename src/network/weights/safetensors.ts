/**
 * The safetensors format: eight bytes with the length of a JSON header, the header with type, shape and
 * place of every tensor, then the numbers, little-endian and without gaps.
 */
import type { Tensor } from '../../graph/weight.ts';
import { NetworkError } from '../network-error.ts';
import { fromFloat16 } from './float16.ts';

const LENGTH_BYTES = 8;

interface Entry {
  readonly name: string;
  readonly type: 'F16' | 'F32';
  readonly shape: readonly number[];
  readonly from: number;
  readonly to: number;
}

/**
 * The tensors of a file by name, float16 widened to float32.
 *
 * @throws NetworkError `weights-corrupt` if the file is cut off, has gaps or overlaps, holds other types than
 * F16 and F32, or numbers that are not finite.
 */
export function readSafetensors(file: ArrayBuffer): Map<string, Tensor> {
  const { header, body } = splitFile(file);
  const entries = Object.entries(header)
    .filter(([name]) => name !== '__metadata__')
    .map(([name, entry]) => readEntry(name, entry))
    .sort((a, b) => a.from - b.from || a.to - b.to);
  let end = 0;
  for (const { name, from, to } of entries) {
    if (from !== end) throw corrupt(`tensor "${name}" begins at byte ${from}, not at ${end}`);
    end = to;
  }
  if (end !== body.byteLength) throw corrupt(`the tensors need ${end} bytes, the file has ${body.byteLength}`);
  return new Map(entries.map((entry) => [entry.name, readTensor(entry, body)]));
}

function splitFile(file: ArrayBuffer): { header: Record<string, unknown>; body: ArrayBuffer } {
  if (file.byteLength < LENGTH_BYTES) throw corrupt('the file is too short');
  const length = new DataView(file).getBigUint64(0, true);
  if (length > BigInt(file.byteLength - LENGTH_BYTES)) throw corrupt('the header is cut off');
  const start = LENGTH_BYTES + Number(length);
  const header = parseJson(new Uint8Array(file, LENGTH_BYTES, Number(length)));
  if (!isRecord(header)) throw corrupt('the header is no object');
  return { header, body: file.slice(start) };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw corrupt('the header is no JSON');
  }
}

function readEntry(name: string, value: unknown): Entry {
  const { dtype, shape, data_offsets: offsets } = isRecord(value) ? value : {};
  if (dtype !== 'F16' && dtype !== 'F32') throw corrupt(`tensor "${name}" has the type ${String(dtype)}`);
  if (!isSizes(shape)) throw corrupt(`tensor "${name}" has no shape`);
  if (!isSizes(offsets) || offsets.length !== 2) throw corrupt(`tensor "${name}" has no place`);
  const [from = 0, to = 0] = offsets;
  const bytes = shape.reduce((all, size) => all * size, dtype === 'F16' ? 2 : 4);
  if (to - from !== bytes) throw corrupt(`tensor "${name}" needs ${bytes} bytes and has ${to - from}`);
  return { name, type: dtype, shape, from, to };
}

function readTensor({ name, type, shape, from, to }: Entry, body: ArrayBuffer): Tensor {
  // A copy of its own: float32 numbers may only be read at multiples of four.
  const bytes = body.slice(from, to);
  const data = type === 'F16' ? fromFloat16(new Uint16Array(bytes)) : new Float32Array(bytes);
  if (!data.every(Number.isFinite)) throw corrupt(`tensor "${name}" holds numbers that are not finite`);
  return { shape, data };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSizes(value: unknown): value is number[] {
  return Array.isArray(value) && value.every((size) => Number.isSafeInteger(size) && size >= 0);
}

function corrupt(detail: string): NetworkError {
  return new NetworkError('weights-corrupt', detail);
}
