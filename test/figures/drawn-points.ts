import type { Fan, Line, Point } from '../../src/figures/grammar/mark.ts';
import { fanPath, linePath } from '../../src/figures/grammar/views/paths.ts';

const steps = 24;

/** Points along a line or fan as it is drawn, close enough together to meet any letter. */
export function drawnPoints(mark: Line | Fan): Point[] {
  const path = mark.kind === 'fan' ? fanPath(mark) : linePath(mark);
  const points: Point[] = [];
  let pen: Point = [0, 0];
  for (const [, command = '', rest = ''] of path.matchAll(/([MLQC])([^MLQC]*)/g)) {
    const numbers = rest.split(/[ ,]/).filter(Boolean).map(Number);
    const corners = numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []));
    const start = command === 'M' ? (corners[0] ?? pen) : pen;
    for (let step = 0; step <= steps; step += 1) points.push(onCurve([start, ...corners], step / steps));
    pen = corners.at(-1) ?? pen;
  }
  return points;
}

/** A point of the Bézier curve with these corners, by de Casteljau's halving. */
function onCurve(corners: readonly Point[], share: number): Point {
  const [first = [0, 0], ...others] = corners;
  if (others.length === 0) return first;
  const nearer = others.map(([x, y], index): Point => {
    const [fromX, fromY] = corners[index] ?? first;
    return [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
  });
  return onCurve(nearer, share);
}
