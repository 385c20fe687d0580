import type { Mark, Point } from '../grammar/mark.ts';

/** The mark moved by so much. */
export function moved(mark: Mark, x: number, y: number): Mark {
  if (mark.kind === 'line') return { ...mark, points: mark.points.map(([px, py]): Point => [px + x, py + y]) };
  return 'x' in mark ? { ...mark, x: mark.x + x, y: mark.y + y } : mark;
}
