/** Walking from mark to mark by arrow keys. */
import { boundsOf, centreOf } from './bounds.ts';
import type { Mark } from './mark.ts';

type Direction = 'up' | 'down' | 'left' | 'right';

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Keys that walk. */
export function walks(key: string): boolean {
  return key in directions || key === 'Home' || key === 'End';
}

/** The stop that a key leads to: an arrow's next one, the first by Home, the last by End. Undefined at the edge. */
export function stopAfter(marks: readonly Mark[], current: string, key: string): string | undefined {
  const direction = directions[key];
  if (direction) return nextStop(marks, current, direction);
  const stops = stopsOf(marks);
  return key === 'Home' ? stops[0]?.id : stops.at(-1)?.id;
}

/** The marks that are stops, in the order of the layout. */
export function stopsOf(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => mark.says !== undefined);
}

/**
 * The next stop in a direction: the nearest one ahead, where going astray costs three times as much as going on.
 */
function nextStop(marks: readonly Mark[], current: string, direction: Direction): string | undefined {
  const stops = stopsOf(marks);
  const here = stops.find((mark) => mark.id === current);
  if (!here) return stops[0]?.id;
  const [x, y] = centreOf(boundsOf(here));
  let best: { id: string; cost: number } | undefined;
  for (const stop of stops) {
    const [otherX, otherY] = centreOf(boundsOf(stop));
    const [ahead, aside] = turned(otherX - x, otherY - y, direction);
    if (stop.id === current || ahead < 1) continue;
    const cost = ahead + 3 * Math.abs(aside);
    if (!best || cost < best.cost) best = { id: stop.id, cost };
  }
  return best?.id;
}

/** A step as seen by someone who looks in the direction. */
function turned(x: number, y: number, direction: Direction): readonly [ahead: number, aside: number] {
  switch (direction) {
    case 'up':
      return [-y, x];
    case 'down':
      return [y, x];
    case 'left':
      return [-x, y];
    case 'right':
      return [x, y];
  }
}
