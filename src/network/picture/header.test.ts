import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHeader } from './header.ts';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../../${name}`, import.meta.url)));
const made = (name: string) => readHeader(file(`test/lab/pictures/${name}`));
const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the first bytes of a picture', () => {
  it.each([
    ['good.png', 'png', 96, 64],
    ['long.png', 'png', 4000, 20],
    ['huge.png', 'png', 8000, 8000],
    ['no-area.png', 'png', 0, 0],
    ['cut-off.png', 'png', 96, 64],
    ['cmyk.jpg', 'jpeg', 48, 48],
    ['turned.jpg', 'jpeg', 64, 64],
    ['moving.gif', 'gif', 40, 40],
  ])('tell the format and size of %s', (name, format, width, height) => {
    expect(made(name)).toMatchObject({ format, size: { width, height } });
  });

  it('tell the size of lossy WebP', () => {
    const header = readHeader(file('public/samples/cat-1-chelsea-cc0.webp'));
    expect(header).toEqual({ format: 'webp', size: { width: 256, height: 256 }, animated: false });
  });

  it('tell the size of extended and lossless WebP', () => {
    const extended = bytes('RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0\x1f\x03\0\x57\x02\0\0\0');
    expect(readHeader(extended)).toEqual({ format: 'webp', size: { width: 800, height: 600 }, animated: true });
    // 14 bits of width − 1 = 2, 14 bits of height − 1 = 4.
    const lossless = bytes(`RIFF\x20\0\0\0WEBPVP8L\x0a\0\0\0/\x02\0\x01\0${'\0'.repeat(8)}`);
    expect(readHeader(lossless)).toMatchObject({ size: { width: 3, height: 5 } });
  });

  it('tell the largest of the sizes in an AVIF file', () => {
    const extent = (width: string, height: string) => `ispe\0\0\0\0${width}${height}`;
    const avif = bytes(`\0\0\0\x1cftypavif\0\0\0\0avifmif1${extent('\0\0\0\x10', '\0\0\0\x10')}`);
    const larger = bytes(extent('\0\0\x01\0', '\0\0\x02\0'));
    expect(readHeader(Uint8Array.from([...avif, ...larger]))).toMatchObject({
      format: 'avif',
      size: { width: 256, height: 512 },
    });
  });

  it('tell frames apart from stills', () => {
    expect(made('moving.gif')?.animated).toBe(true);
    expect(made('good.png')?.animated).toBe(false);
  });

  it('know a drawing by its root element', () => {
    expect(made('drawing.svg')?.format).toBe('svg');
    const long = '<?xml version="1.0"?>\n<!-- by hand -->\n<!DOCTYPE svg>\n<svg width="1">';
    expect(readHeader(bytes(long))?.format).toBe('svg');
    expect(readHeader(bytes('<html><svg></svg></html>'))).toBeUndefined();
  });

  it('are no picture where they are words, or none', () => {
    expect(made('words.png')).toBeUndefined();
    expect(made('empty.png')).toBeUndefined();
  });

  it('never throw, wherever the file is cut off', () => {
    for (const name of ['good.png', 'turned.jpg', 'moving.gif', 'drawing.svg']) {
      const whole = file(`test/lab/pictures/${name}`);
      for (let length = 0; length <= Math.min(whole.length, 400); length++) {
        expect(() => readHeader(whole.subarray(0, length)), `${name}, ${length} bytes`).not.toThrow();
      }
    }
  });
});
