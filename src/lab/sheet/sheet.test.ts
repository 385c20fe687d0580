import { describe, expect, it } from 'vitest';
import { ZERO } from '../../figures/colour/paint.ts';
import { npyOf } from './npy.ts';
import { bandOf, cornerOf, paintBand, SHEET_WIDTH } from './sheet.ts';

const maps = {
  shape: { height: 1, width: 2, channels: 3 },
  data: Float32Array.from([0, 0.5, -1, 1, 2, 3]),
};

describe('the file for NumPy', () => {
  const file = npyOf(maps);
  const start = 10 + (file[8] ?? 0) + 256 * (file[9] ?? 0);
  const header = String.fromCharCode(...file.subarray(10, start));

  it('begins as the format says and holds the shape', () => {
    expect([...file.subarray(0, 8)]).toEqual([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0]);
    expect(header).toContain("'shape': (1, 2, 3)");
    expect(header).toContain("'descr': '<f4'");
    expect(header.endsWith('\n')).toBe(true);
  });

  it('has its numbers, in the order of NHWC, from a multiple of 64 bytes on', () => {
    expect(start % 64).toBe(0);
    expect([...new Float32Array(file.buffer.slice(start))]).toEqual([...maps.data]);
  });
});

describe('the sheet', () => {
  it.each([
    [{ height: 32, width: 32, channels: 32 }, 16, 2],
    [{ height: 8, width: 8, channels: 256 }, 16, 8],
    [{ height: 1, width: 1, channels: 10 }, 10, 64],
  ])('of %o has room for every channel', (shape, columns, scale) => {
    const band = bandOf(shape);
    expect(band).toMatchObject({ columns, scale });
    const last = cornerOf(band, shape.channels - 1);
    expect(last.x + shape.width * scale).toBeLessThan(SHEET_WIDTH);
    expect(last.y + shape.height * scale).toBeLessThan(band.height);
  });

  it('shows each channel at its place, and nothing between', () => {
    const pixels = paintBand(maps, () => ({ low: -1, high: 3 }));
    const at = (x: number, y: number) => [...pixels.subarray((y * SHEET_WIDTH + x) * 4, (y * SHEET_WIDTH + x + 1) * 4)];
    const band = bandOf(maps.shape);
    const corner = cornerOf(band, 0);
    expect(at(corner.x, corner.y)).toEqual([...ZERO, 255]);
    expect(at(corner.x + 2 * band.scale - 1, corner.y)).not.toEqual([...ZERO, 255]);
    expect(at(corner.x - 1, corner.y)).toEqual([0, 0, 0, 0]);
  });
});
