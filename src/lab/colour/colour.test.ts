import { describe, expect, it } from 'vitest';
import { activationColour, opaque, paintMap, scaleStops, ZERO } from './paint.ts';
import { joined, rangeOf } from './range.ts';
import { groupOf, scalesOf } from './scales.ts';

const values = { shape: { height: 1, width: 3, channels: 2 }, data: [0, -1, 2, 5, -0, 3] };

describe('ranges', () => {
  it('are taken over all channels or over one', () => {
    expect(rangeOf(values)).toEqual({ low: -1, high: 5 });
    expect(rangeOf(values, 0)).toEqual({ low: 0, high: 2 });
  });

  it('hold zero, so that grey always has its place in the legend', () => {
    expect(rangeOf({ shape: { height: 1, width: 1, channels: 1 }, data: [4] })).toEqual({ low: 0, high: 4 });
  });

  it('join to the one that holds them all', () => {
    const ranges = [
      { low: 0, high: 2 },
      { low: -3, high: 1 },
    ];
    expect(joined(ranges)).toEqual({ low: -3, high: 2 });
    expect(joined([])).toBeUndefined();
  });
});

describe('painting', () => {
  const luminance = (value: number) => {
    const [red, green, blue] = activationColour(value, { low: -1, high: 5 });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };

  it('is grey for exactly zero only', () => {
    const range = { low: -1, high: 5 };
    expect(activationColour(0, range)).toEqual(ZERO);
    expect(activationColour(-0, range)).toEqual(ZERO);
    expect(activationColour(1e-30, range)).not.toEqual(ZERO);
  });

  it('grows lighter with the value', () => {
    const lights = [-1, -0.5, 0.5, 1, 2, 3, 4, 5].map(luminance);
    expect(lights.toSorted((a, b) => a - b)).toEqual(lights);
  });

  it('stays within the scale for values outside the range', () => {
    expect(activationColour(9, { low: 0, high: 1 })).toEqual(activationColour(1, { low: 0, high: 1 }));
  });

  it('takes one channel, pixel by pixel', () => {
    const range = rangeOf(values, 0);
    const pixels = paintMap(values, 0, range);
    expect([...pixels]).toEqual([...ZERO, 255, ...activationColour(2, range), 255, ...ZERO, 255]);
  });

  it('shows RGB as it is', () => {
    expect([...opaque(Uint8ClampedArray.of(1, 2, 3, 4, 5, 6))]).toEqual([1, 2, 3, 255, 4, 5, 6, 255]);
  });

  it('gives a legend from end to end', () => {
    const stops = scaleStops(5);
    expect(stops).toHaveLength(5);
    expect(new Set(stops).size).toBe(5);
  });
});

describe('scales', () => {
  const one = (low: number, high: number) => ({ shape: { height: 1, width: 1, channels: 2 }, data: [low, high] });
  const maps = new Map([
    ['stage1.block1.relu2', one(0, 2)],
    ['stage1.block1.sum', one(-1, 1)],
    ['stage2.block1.out', one(0, 9)],
    ['stage2.block1.bn1', one(-99, 99)],
  ]);
  const shown = ['stage1.block1.relu2', 'stage1.block1.sum', 'stage2.block1.out'];

  it('span everything on screen, one block, or one map', () => {
    const place = ['stage1.block1.relu2', 1] as const;
    expect(scalesOf(maps, shown, 'all').ofMap(...place)).toEqual({ low: -1, high: 9 });
    expect(scalesOf(maps, shown, 'block').ofMap(...place)).toEqual({ low: -1, high: 2 });
    expect(scalesOf(maps, shown, 'map').ofMap(...place)).toEqual({ low: 0, high: 2 });
  });

  it('leave out what is not on screen', () => {
    expect(scalesOf(maps, shown, 'all').ofAll).toEqual({ low: -1, high: 9 });
    expect(scalesOf(maps, shown, 'block').ofMap('nothing', 0)).toBeUndefined();
  });

  it('group nodes by block, or by part where they have none', () => {
    expect(groupOf('stage3.block2.path4.conv1')).toBe('stage3.block2');
    expect(groupOf('stem.out')).toBe('stem');
    expect(groupOf('pool')).toBe('pool');
  });
});
