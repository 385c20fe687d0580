/**
 * What the first bytes of a picture file say: its format and size, before anything is decoded.
 * A picture of 50,000 × 50,000 pixels may be a small file; it must not reach the decoder.
 */

export type PictureFormat = 'png' | 'jpeg' | 'gif' | 'webp' | 'bmp' | 'avif' | 'heic' | 'tiff' | 'svg';

export interface Header {
  readonly format: PictureFormat;
  /** Height and width in pixels as stored (before a rotation), where the bytes tell. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Whether the file announces more than one frame. */
  readonly animated: boolean;
}

/** Reads the beginning of a file; undefined where it is no picture that we know. */
export function readHeader(bytes: Uint8Array): Header | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (const reader of [readPng, readJpeg, readGif, readWebp, readBmp, readIsoMedia, readTiff, readSvg]) {
    const header = reader(bytes, view);
    if (header) return header;
  }
  return undefined;
}

type Reader = (bytes: Uint8Array, view: DataView) => Header | undefined;

const readPng: Reader = (bytes, view) => {
  if (!hasText(bytes, 1, 'PNG\r\n')) return undefined;
  const size = bytes.length >= 24 ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;
  return header('png', size, find(bytes, 'acTL') >= 0);
};

/** Markers that carry the frame's size: SOF0 … SOF15 without DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

const readJpeg: Reader = (bytes, view) => {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  let at = 2;
  while (at + 9 <= bytes.length && bytes[at] === 0xff) {
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) {
      return header('jpeg', { width: view.getUint16(at + 7), height: view.getUint16(at + 5) });
    }
    // A second 0xff is filling; all other segments before the frame carry their length.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return header('jpeg', undefined);
};

const readGif: Reader = (bytes, view) => {
  if (!hasText(bytes, 0, 'GIF8')) return undefined;
  const size = bytes.length >= 10 ? { width: view.getUint16(6, true), height: view.getUint16(8, true) } : undefined;
  return header('gif', size, find(bytes, 'NETSCAPE2.0') >= 0);
};

const readWebp: Reader = (bytes, view) => {
  if (!hasText(bytes, 0, 'RIFF') || !hasText(bytes, 8, 'WEBP')) return undefined;
  if (bytes.length < 30) return header('webp', undefined);
  if (hasText(bytes, 12, 'VP8X')) {
    const size = { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 };
    return header('webp', size, (view.getUint8(20) & 2) !== 0);
  }
  if (hasText(bytes, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return header('webp', { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 });
  }
  return header('webp', { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff });
};

const readBmp: Reader = (bytes, view) => {
  if (!hasText(bytes, 0, 'BM') || bytes.length < 26) return undefined;
  // A negative height means rows from the top.
  return header('bmp', { width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) });
};

/** AVIF and HEIC: the largest of the sizes that the file lists (thumbnails and alpha have their own). */
const readIsoMedia: Reader = (bytes, view) => {
  if (!hasText(bytes, 4, 'ftyp')) return undefined;
  const brands = String.fromCharCode(...bytes.subarray(8, 32));
  const format = /avi[fs]/.test(brands) ? 'avif' : /hei[cxms]|mif1|msf1/.test(brands) ? 'heic' : undefined;
  if (!format) return undefined;
  const area = (size: { width: number; height: number }) => size.width * size.height;
  const [largest] = extents(bytes, view).toSorted((a, b) => area(b) - area(a));
  return header(format, largest, brands.startsWith('avis'));
};

function extents(bytes: Uint8Array, view: DataView): { width: number; height: number }[] {
  const found: { width: number; height: number }[] = [];
  for (let at = find(bytes, 'ispe'); at >= 0 && at + 16 <= bytes.length; at = find(bytes, 'ispe', at + 4)) {
    found.push({ width: view.getUint32(at + 8), height: view.getUint32(at + 12) });
  }
  return found;
}

const readTiff: Reader = (bytes) =>
  hasText(bytes, 0, 'II*\0') || hasText(bytes, 0, 'MM\0*') ? header('tiff', undefined) : undefined;

const readSvg: Reader = (bytes) => {
  const text = new TextDecoder().decode(bytes.subarray(0, 4096));
  return /^\s*(<\?xml[^>]*\?>)?\s*(<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|\s)*<svg[\s>]/.test(text.replace(/^\uFEFF/, ''))
    ? header('svg', undefined)
    : undefined;
};

function header(format: PictureFormat, size: Header['size'], animated = false): Header {
  return { format, animated, ...(size && { size }) };
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  return [...text].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));
}

/** Place of the first occurrence of `text` from `from` on, or −1. */
function find(bytes: Uint8Array, text: string, from = 0): number {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (hasText(bytes, at, text)) return at;
  }
  return -1;
}
