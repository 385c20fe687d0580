/** What may be wrong with a layout, whatever the figure. */
import { boundsOf, contains, overlap } from '../../src/figures/grammar/bounds.ts';
import { isMeant } from '../../src/figures/grammar/lighting.ts';
import type { Area, Fan, Layout, Line, Mark, Point } from '../../src/figures/grammar/mark.ts';
import { cellFontSize, fontSize, lineHeight } from '../../src/figures/grammar/sizes.ts';
import { linesWidth, plain } from '../../src/figures/grammar/text-width.ts';
import { drawnPoints } from './drawn-points.ts';

/** One sentence per fault; empty for a layout that can be shown. */
export function layoutFaults(layout: Layout): string[] {
  const { marks } = layout;
  return [
    ...nameFaults(marks),
    ...placeFaults(layout),
    ...overlaps(marks),
    ...labelFaults(marks),
    ...crossings(marks),
    ...endFaults(marks),
  ];
}

function nameFaults(marks: readonly Mark[]): string[] {
  const ids = new Set<string>();
  const twice = marks.filter((mark) => ids.size === ids.add(mark.id).size);
  const sources = marks.flatMap((mark) => (mark.from ?? []).map((source) => ({ mark, source })));
  return [
    ...twice.map((mark) => `two marks "${mark.id}"`),
    ...sources
      .filter(({ source }) => ![...ids].some((id) => isMeant(source, id)))
      .map(({ mark, source }) => `"${mark.id}" comes from no "${source}"`),
    ...marks.filter((mark) => mark.says?.trim() === '').map((mark) => `"${mark.id}" says nothing`),
  ];
}

function placeFaults({ width, height, marks }: Layout): string[] {
  const sheet: Area = { x: 0, y: 0, width, height };
  return marks
    .filter((mark) => !contains(sheet, wholeOf(mark)))
    .map((mark) => `"${mark.id}" leaves the ${width}×${Math.round(height)} sheet: ${JSON.stringify(wholeOf(mark))}`);
}

/** With the slab of a card and the labels beside it. */
function wholeOf(mark: Mark): Area {
  const area = boundsOf(mark);
  if (mark.kind !== 'card') return area;
  const label = linesWidth(mark.lines, fontSize.label);
  const rise = mark.depth * 0.6;
  const right = mark.linesAt === 'right' ? mark.depth + 8 + label : mark.depth;
  const below = mark.linesAt === 'below' ? mark.lines.length * fontSize.label * lineHeight + 3 : 0;
  return { x: area.x, y: area.y - rise, width: area.width + right, height: area.height + rise + below };
}

const solid = new Set<Mark['kind']>(['card', 'box', 'slice', 'junction', 'stack', 'cost', 'bar', 'cell', 'text']);

function overlaps(marks: readonly Mark[]): string[] {
  const things = marks
    .filter((mark) => solid.has(mark.kind) && !(mark.kind === 'cell' && ['empty', 'zero'].includes(mark.look)))
    .map((mark) => ({ mark, area: boundsOf(mark) }));
  return things.flatMap(({ mark, area }, index) =>
    things
      .slice(index + 1)
      .filter((other) => overlap(area, other.area, 1) && !writtenOn(mark, other.mark) && !writtenOn(other.mark, mark))
      .map((other) => `"${mark.id}" covers "${other.mark.id}"`),
  );
}

/** Words on boxes that have none of their own. */
function writtenOn(words: Mark, ground: Mark): boolean {
  const bare = ground.kind === 'box' && ground.lines.length + ground.tags.length === 0;
  return bare && words.kind === 'text' && words.look === 'over';
}

function labelFaults(marks: readonly Mark[]): string[] {
  return marks.filter((mark) => !labelFits(mark)).map((mark) => `the label of "${mark.id}" does not fit`);
}

function labelFits(mark: Mark): boolean {
  switch (mark.kind) {
    case 'box': {
      const tags = linesWidth(mark.tags.map(plain), fontSize.small);
      const tall = (mark.lines.length * fontSize.label + mark.tags.length * fontSize.small) * lineHeight;
      return linesWidth(mark.lines, fontSize.label) <= mark.width && tags <= mark.width && tall <= mark.height;
    }
    case 'cell':
      return linesWidth([plain(mark.text)], cellFontSize(mark)) <= mark.width;
    case 'stack':
      return linesWidth(mark.lines, fontSize.label) <= mark.width - 8;
    case 'slice':
      return linesWidth(mark.lines, fontSize.label) <= mark.width;
    case 'card':
      return mark.linesAt !== 'inside' || linesWidth(mark.lines, fontSize.label) <= mark.width;
    default:
      return true;
  }
}

/** Words through which a way runs; only the name of a step may stand over them, on its band's ground. */
function crossings(marks: readonly Mark[]): string[] {
  const ways = marks.filter(isWay);
  return marks.flatMap((mark) => {
    if (mark.kind !== 'text' || (mark.look === 'over' && mark.step)) return [];
    const { x, y, width, height } = boundsOf(mark);
    // Letters are lower than their line.
    const letters: Area = { x, y: y + height / 5, width, height: (height * 3) / 5 };
    return ways
      .filter((way) => overlap(letters, padded(boundsOf(way))) && drawnPoints(way).some((spot) => holds(letters, spot)))
      .map((way) => `"${way.id}" runs through the words of "${mark.id}"`);
  });
}

/** An upright line has no width of its own. */
function padded({ x, y, width, height }: Area): Area {
  return { x: x - 1, y: y - 1, width: width + 2, height: height + 2 };
}

function holds({ x, y, width, height }: Area, [px, py]: Point): boolean {
  return px > x && px < x + width && py > y && py < y + height;
}

function isWay(mark: Mark): mark is Line | Fan {
  return mark.kind === 'fan' || (mark.kind === 'line' && ['flow', 'shortcut', 'edge'].includes(mark.look));
}

/** Lines must begin and end on the marks that they say they join. */
function endFaults(marks: readonly Mark[]): string[] {
  const things = marks.filter((mark) => mark.kind !== 'line' && mark.kind !== 'fan');
  const misses = (line: string, end: string, point: Point | undefined): string[] => {
    const meant = things.filter((mark) => isMeant(end, mark.id));
    if (meant.length === 0) return [`"${line}" ends on no "${end}"`];
    if (!point) return [`"${line}" has no points`];
    const spot: Area = { x: point[0], y: point[1], width: 0, height: 0 };
    return meant.some((mark) => contains(wholeOf(mark), spot, 3)) ? [] : [`"${line}" misses "${end}"`];
  };
  return marks.flatMap((mark) => {
    if (mark.kind === 'line') {
      const joins = mark.look === 'flow' || mark.look === 'shortcut' || mark.look === 'edge';
      if (!mark.ends) return joins ? [`"${mark.id}" joins nothing`] : [];
      return [...misses(mark.id, mark.ends[0], mark.points[0]), ...misses(mark.id, mark.ends[1], mark.points.at(-1))];
    }
    if (mark.kind !== 'fan') return [];
    const [root, end] = mark.ends;
    return [...misses(mark.id, root, mark.root), ...mark.targets.flatMap((target) => misses(mark.id, end, target))];
  });
}
