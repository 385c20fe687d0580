/** Walking from mark to mark by arrow keys. */
import { boundsOf, centreOf } from './bounds.ts';
import type { Mark } from './mark.ts';
import { nearest } from './nearest.ts';

/** The marks that are stops, in the order of the layout: the first one is where the Tab key enters. */
export function stopsOf(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => mark.says !== undefined);
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
