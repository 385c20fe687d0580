import { describe, expect, it } from 'vitest';
import { fits, middleSquare, resized, sidesOf, squareAt } from './crop.ts';

const wide = { width: 100, height: 60 };

describe('the middle square', () => {
  it('is cut from the middle of the longer side', () => {
    expect(middleSquare({ width: 4000, height: 20 })).toEqual({ left: 1990, top: 0, side: 20 });
    expect(middleSquare({ width: 3, height: 6 })).toEqual({ left: 0, top: 1, side: 3 });
    expect(middleSquare({ width: 1, height: 1 })).toEqual({ left: 0, top: 0, side: 1 });
  });
});

describe('a square', () => {
  it('has a side between a quarter of what the network reads and the whole picture', () => {
    expect(sidesOf(wide, false)).toEqual({ least: 8, most: 60 });
    expect(sidesOf(wide, true)).toEqual({ least: 32, most: 60 });
    expect(sidesOf({ width: 5, height: 300 }, false)).toEqual({ least: 5, most: 5 });
  });

  it('stays in the picture, at whole pixels', () => {
    expect(squareAt(-7, 70, 20, wide)).toEqual({ left: 0, top: 40, side: 20 });
    expect(squareAt(93.2, 12.6, 20, wide)).toEqual({ left: 80, top: 13, side: 20 });
  });

  it('grows and shrinks about its middle until it meets an edge or a limit', () => {
    expect(resized({ left: 40, top: 20, side: 20 }, 30, wide, false)).toEqual({ left: 35, top: 15, side: 30 });
    expect(resized({ left: 40, top: 20, side: 20 }, 500, wide, false)).toEqual({ left: 20, top: 0, side: 60 });
    expect(resized({ left: 0, top: 40, side: 20 }, 30, wide, false)).toEqual({ left: 0, top: 30, side: 30 });
    expect(resized({ left: 40, top: 20, side: 20 }, 1, wide, false)).toEqual({ left: 46, top: 26, side: 8 });
  });

  it('from an address is taken only where it fits', () => {
    expect(fits({ left: 10, top: 0, side: 60 }, wide, false)).toBe(true);
    expect(fits({ left: 41, top: 0, side: 60 }, wide, false)).toBe(false);
    expect(fits({ left: 0, top: 0, side: 7 }, wide, false)).toBe(false);
    expect(fits({ left: 0, top: 0, side: 20 }, wide, true)).toBe(false);
  });
});
