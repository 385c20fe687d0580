/** Where marks lie: for walking, for growing out of one another, and for the tests of geometry. */
import type { Area, Mark, Point } from './mark.ts';
import { lineHeight } from './sizes.ts';
import { textOf, textWidth } from './text-width.ts';

/** The smallest upright rectangle around a mark; a card's slab and labels beside marks are left out. */
export function boundsOf(mark: Mark): Area {
  switch (mark.kind) {
    case 'line':
      return around(mark.points);
    case 'fan':
      return around([mark.root, ...mark.targets]);
    case 'dot':
      return { x: mark.x - mark.radius, y: mark.y - mark.radius, width: 2 * mark.radius, height: 2 * mark.radius };
    case 'text': {
      const width = textWidth(textOf(mark.label), mark.size);
      const left = { start: 0, middle: width / 2, end: width }[mark.anchor];
      const height = mark.size * lineHeight;
      return { x: mark.x - left, y: mark.y - height / 2, width, height };
    }
    case 'junction':
      return { x: mark.x, y: mark.y - mark.toothHeight, width: mark.width, height: mark.height + mark.toothHeight };
    default:
      return { x: mark.x, y: mark.y, width: mark.width, height: mark.height };
  }
}

export function centreOf(area: Area): Point {
  return [area.x + area.width / 2, area.y + area.height / 2];
}

/** Middle of the upper edge. */
export function topOf(area: Area): Point {
  return [area.x + area.width / 2, area.y];
}

/** Middle of the lower edge. */
export function bottomOf(area: Area): Point {
  return [area.x + area.width / 2, area.y + area.height];
}

export function leftOf(area: Area): Point {
  return [area.x, area.y + area.height / 2];
}

export function rightOf(area: Area): Point {
  return [area.x + area.width, area.y + area.height / 2];
}

/** Whether two areas share more than an edge. */
export function overlap(a: Area, b: Area, tolerance = 0.5): boolean {
  return (
    a.x + a.width > b.x + tolerance &&
    b.x + b.width > a.x + tolerance &&
    a.y + a.height > b.y + tolerance &&
    b.y + b.height > a.y + tolerance
  );
}

/** Whether `inner` lies within `outer`. */
export function contains(outer: Area, inner: Area, tolerance = 0.5): boolean {
  return (
    inner.x >= outer.x - tolerance &&
    inner.y >= outer.y - tolerance &&
    inner.x + inner.width <= outer.x + outer.width + tolerance &&
    inner.y + inner.height <= outer.y + outer.height + tolerance
  );
}

/** Smallest area around some areas. */
export function union(areas: readonly Area[]): Area {
  return around(
    areas.flatMap(({ x, y, width, height }): Point[] => [
      [x, y],
      [x + width, y + height],
    ]),
  );
}

function around(points: readonly Point[]): Area {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { x: left, y: top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}
