/** Outlines as SVG path data. */
import type { Area, Fan, Line, Point } from '../mark.ts';

/** Straight pieces with rounded corners. */
export function roundedPath(points: readonly Point[], radius = 8): string {
  const [start, ...rest] = points;
  if (!start) return '';
  const pieces = rest.map((corner, index) => {
    const next = rest[index + 1];
    if (!next) return `L${corner[0]},${corner[1]}`;
    const before = towards(corner, points[index] ?? corner, radius);
    const after = towards(corner, next, radius);
    return `L${before[0]},${before[1]}Q${corner[0]},${corner[1]} ${after[0]},${after[1]}`;
  });
  return `M${start[0]},${start[1]}${pieces.join('')}`;
}

/** The point `far` pixels from one point towards another, at most half way. */
function towards([x, y]: Point, [toX, toY]: Point, far: number): Point {
  const length = Math.hypot(toX - x, toY - y);
  const share = length === 0 ? 0 : Math.min(far / length, 0.5);
  return [x + (toX - x) * share, y + (toY - y) * share];
}

export function linePath({ points, curve }: Pick<Line, 'points' | 'curve'>): string {
  if (curve === 'straight') return roundedPath(points);
  const [first, last] = [points[0], points.at(-1)];
  const upright = !first || !last || Math.abs(last[1] - first[1]) >= Math.abs(last[0] - first[0]);
  return bentPath(points, upright);
}

/** Bends that leave and arrive upright, or else level. d3-shape has the same curves, at 4 kB more for every page. */
function bentPath([start, ...rest]: readonly Point[], upright: boolean): string {
  if (!start) return '';
  const bends = rest.map(([x, y], index) => {
    const [fromX, fromY] = index === 0 ? start : (rest[index - 1] ?? start);
    const [middleX, middleY] = [(fromX + x) / 2, (fromY + y) / 2];
    const bend = upright ? [fromX, middleY, x, middleY, x, y] : [middleX, fromY, middleX, y, x, y];
    return `C${bend.map(rounded).join(',')}`;
  });
  return `M${start.map(rounded).join(',')}${bends.join('')}`;
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** All branches as one line, each from the root over the bus. */
export function fanPath({ root, busY, targets }: Pick<Fan, 'root' | 'busY' | 'targets'>): string {
  return targets.map((target) => roundedPath([root, [root[0], busY], [target[0], busY], target])).join('');
}

/** An arrow's head whose tip is the last point. */
export function arrowHead(points: readonly Point[], size = 6): string {
  const tip = points.at(-1);
  const before = points.findLast((point) => tip && Math.hypot(point[0] - tip[0], point[1] - tip[1]) > 0.5);
  if (!tip || !before) return '';
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0]);
  const corner = (turn: number) =>
    `${tip[0] - size * Math.cos(angle + turn)},${tip[1] - size * Math.sin(angle + turn)}`;
  return `M${tip[0]},${tip[1]}L${corner(0.45)}L${corner(-0.45)}Z`;
}

/** Which sides of a card's slab can be seen: above and to the right. */
export function slabPath({ x, y, width, height }: Area, depth: number): string {
  const rise = depth * 0.6;
  return (
    `M${x},${y}l${depth},${-rise}h${width}l${-depth},${rise}Z` +
    `M${x + width},${y}l${depth},${-rise}v${height}l${-depth},${rise}Z`
  );
}

/** A bar with teeth on its upper edge; round at its ends, so that a square one is a circle. */
export function junctionPath({ x, y, width, height }: Area, teeth: readonly number[], toothHeight: number): string {
  const radius = Math.min(width, height) / 2;
  const body =
    `M${x + radius},${y}H${x + width - radius}A${radius},${radius} 0 0 1 ${x + width - radius},${y + height}` +
    `H${x + radius}A${radius},${radius} 0 0 1 ${x + radius},${y}Z`;
  const tooth = (place: number) => `M${place - 4},${y + 1}v${-toothHeight - 1}h8v${toothHeight + 1}Z`;
  return body + (toothHeight < 0.5 ? '' : teeth.map(tooth).join(''));
}

/** The four corners of a box, cut less where it is joined to its neighbour. */
export function boxPath({ x, y, width, height }: Area, left: number, right: number): string {
  return (
    `M${x + left},${y}H${x + width - right}Q${x + width},${y} ${x + width},${y + right}V${y + height - right}` +
    `Q${x + width},${y + height} ${x + width - right},${y + height}H${x + left}` +
    `Q${x},${y + height} ${x},${y + height - left}V${y + left}Q${x},${y} ${x + left},${y}Z`
  );
}

/** Left or right edge of a box with its corners. */
export function boxSide({ x, y, width, height }: Area, side: 'left' | 'right', radius: number): string {
  const edge = side === 'left' ? x : x + width;
  const inner = side === 'left' ? x + radius : x + width - radius;
  return `M${inner},${y}Q${edge},${y} ${edge},${y + radius}V${y + height - radius}Q${edge},${y + height} ${inner},${y + height}`;
}

/** The joints between equal stripes side by side. */
export function stripesPath({ x, y, width, height }: Area, stripes: number): string {
  return Array.from(
    { length: stripes - 1 },
    (_, index) => `M${x + ((index + 1) * width) / stripes},${y}v${height}`,
  ).join('');
}

/** A brace around what stands inside of it, see Brace.side. */
export function bracePath({ x, y, width, height }: Area, side: string, look: 'curly' | 'square'): string {
  const upright = side === 'left' || side === 'right';
  const length = upright ? height : width;
  const deep = upright ? width : height;
  // Drawn along u (0 … length) with its tip at v = deep, then laid down on its side.
  const shape: readonly Point[] =
    look === 'square'
      ? [
          [0, 0],
          [0, deep],
          [length, deep],
          [length, 0],
        ]
      : [
          [0, 0],
          [0, deep / 2],
          [length / 2, deep / 2],
          [length / 2, deep],
        ];
  const place = ([u, v]: Point): Point => {
    if (side === 'left') return [x + width - v, y + u];
    if (side === 'right') return [x + v, y + u];
    if (side === 'above') return [x + u, y + height - v];
    return [x + u, y + v];
  };
  const half = roundedPath(shape.map(place), look === 'square' ? 1 : deep / 2);
  if (look === 'square') return half;
  return (
    half +
    roundedPath(
      shape.map(([u, v]) => place([length - u, v])),
      deep / 2,
    )
  );
}

/** A piece that was cut on its left and right: the cuts are jagged. */
export function slicePath({ x, y, width, height }: Area): string {
  const steps = 4;
  const jag = Math.min(3, width / 6);
  const cut = (edge: number, index: number) => `${edge + (index % 2 === 0 ? 0 : jag)},${y + (index * height) / steps}`;
  const right = Array.from({ length: steps + 1 }, (_, index) => `L${cut(x + width - jag, index)}`);
  const left = Array.from({ length: steps + 1 }, (_, index) => `L${cut(x, steps - index)}`);
  return `M${x},${y}${right.join('')}${left.join('')}Z`;
}
