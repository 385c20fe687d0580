import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { activationColour, opaque, paintMap, scaleStops, ZERO } from './paint.ts';
import { joined, rangeOf } from './range.ts';
import { weightColour, weightScale } from './weights.ts';

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

describe('weights', () => {
  const hex = (colour: readonly number[]) => `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;

  it('have the colours of the style sheet on both grounds', () => {
    const tokens = readFileSync('src/site/styles/tokens.css', 'utf8');
    const [light, dark] = [weightScale(false), weightScale(true)];
    for (const name of ['negative', 'zero', 'positive'] as const) {
      expect(tokens).toContain(`--weight-${name}: light-dark(${hex(light[name])}, ${hex(dark[name])});`);
    }
  });

  it('go from one end over the ground at 0 to the other', () => {
    for (const onDark of [false, true]) {
      const { negative, zero, positive } = weightScale(onDark);
      expect([-2, 0, 2].map((value) => weightColour(value, 2, onDark))).toEqual([negative, zero, positive]);
    }
  });
});
