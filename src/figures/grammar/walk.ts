/** Walking from mark to mark by arrow keys. */
import { boundsOf, centreOf } from './bounds.ts';
import type { Mark } from './mark.ts';
import { nearest } from './nearest.ts';

/** The marks that are stops, in reading order: row by row, where a row is as low as a line of text. */
export function stopsOf(marks: readonly Mark[]): Mark[] {
  const placed = marks
    .filter((mark) => mark.says !== undefined)
    .map((mark) => ({ mark, x: boundsOf(mark).x, row: Math.round(boundsOf(mark).y / 16) }));
  return placed.sort((a, b) => a.row - b.row || a.x - b.x).map(({ mark }) => mark);
}

/** Keys that walk. */
export function walks(key: string): boolean {
  return /^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(key);
}

/** The stop that a key leads to: an arrow's next one, the first by Home, the last by End. Undefined at the edge. */
export function stopAfter(marks: readonly Mark[], current: string, key: string): string | undefined {
  const spots = stopsOf(marks).map((mark) => {
    const [x, y] = centreOf(boundsOf(mark));
    return { id: mark.id, x, y };
  });
  return nearest(spots, current, key);
}
