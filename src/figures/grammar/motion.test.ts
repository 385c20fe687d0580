import { describe, expect, it } from 'vitest';
import { atRest, between } from './between.ts';
import { litMarks, samePart } from './lighting.ts';
import type { Cell, Layout, Line, Mark } from './mark.ts';
import { linePath } from './views/paths.ts';

const cell = (id: string, x: number, rest: Partial<Cell> = {}): Cell => ({
  kind: 'cell',
  id,
  x,
  y: 0,
  width: 10,
  height: 10,
  text: id,
  look: 'entry',
  ...rest,
});
const layout = (...marks: Mark[]): Layout => ({ width: 100, height: 50, marks });

describe('between two states', () => {
  const from = atRest(layout(cell('stays', 0), cell('leaves', 50)));
  const to: Layout = { ...layout(cell('stays', 20, { text: 'new' }), cell('comes', 80)), height: 70 };

  it('moves what stays, with the new words at once', () => {
    const half = between(from, to, 0.5);
    expect(half.height).toBe(60);
    expect(half.marks.find(({ mark }) => mark.id === 'stays')).toEqual({
      mark: cell('stays', 10, { text: 'new' }),
      opacity: 1,
    });
  });

  it('fades the others, those that leave below those that come', () => {
    const quarter = between(from, to, 0.25).marks.map(({ mark, opacity }) => [mark.id, opacity]);
    expect(quarter).toEqual([
      ['leaves', 0.75],
      ['stays', 1],
      ['comes', 0.25],
    ]);
  });

  it('ends exactly in the target, whatever was on the way', () => {
    expect(between(between(from, to, 0.5), to, 1)).toEqual(atRest(to));
  });

  it('can be turned back half way without a jump', () => {
    const half = between(from, to, 0.5);
    const back = between(half, layout(cell('stays', 0), cell('leaves', 50)), 0);
    const places = (marks: typeof half.marks) =>
      new Map(marks.map((shown) => [shown.mark.id, [boundsX(shown.mark), shown.opacity]]));
    expect(places(back.marks)).toEqual(places(half.marks));
  });

  it('lets marks grow out of their origin', () => {
    const target = layout(cell('stays', 0), cell('born', 90, { origin: 'stays' }));
    const start = between(atRest(layout(cell('stays', 0))), target, 0);
    expect(boundsX(start.marks.find(({ mark }) => mark.id === 'born')?.mark)).toBe(0);
  });
});

function boundsX(mark: Mark | undefined): number | undefined {
  return mark && 'x' in mark ? mark.x : undefined;
}

describe('light', () => {
  const line: Line = {
    kind: 'line',
    id: 'line',
    points: [
      [0, 0],
      [0, 9],
    ],
    look: 'flow',
    curve: 'smooth',
    arrow: true,
    ends: ['a', 'b'],
  };
  const marks = [
    cell('a', 0, { part: 'x' }),
    cell('b', 20, { part: 'path3', from: ['a'] }),
    cell('c', 40, { part: 'path4', partOf: 'conv1' }),
    cell('label', 60, { of: 'b' }),
    line,
  ];

  it('falls on the mark, what it is computed from, its label and the way between', () => {
    expect([...litMarks(marks, 'b', new Set())].sort()).toEqual(['a', 'b', 'label', 'line']);
  });

  it('falls on all marks of a part; the word path means every path', () => {
    expect([...litMarks(marks, undefined, new Set(['path4']))]).toEqual(['c']);
    expect([...litMarks(marks, undefined, new Set(['path']))].sort()).toEqual(['b', 'c', 'label']);
    expect([...litMarks(marks, undefined, new Set(['sum']))]).toEqual([]);
    expect([...litMarks(marks, undefined, new Set(['conv1']))]).toEqual(['c']);
  });

  it('tells names with numbers from longer names', () => {
    expect(samePart('path', 'path12')).toBe(true);
    expect(samePart('path1', 'path12')).toBe(false);
    expect(samePart('d', 'difference')).toBe(false);
  });
});

describe('ways', () => {
  it('begin and end where they say', () => {
    const path = linePath({
      points: [
        [5, 5],
        [40, 60],
      ],
      curve: 'smooth',
    });
    expect(path.startsWith('M5,5')).toBe(true);
    expect(path.endsWith('40,60')).toBe(true);
  });
});
