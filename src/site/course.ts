import { paperMap } from '../lesson/course/paper-map.ts';
import type { LessonSlug } from './lessons.ts';

/** Lessons on one row of the course's diagram: beside each other in any order, or one after the other. */
export interface CourseRow {
  readonly lessons: readonly LessonSlug[];
  readonly inOrder: boolean;
}

/** The course as a diagram: it splits, works in parallel, and comes together again, as a block does. */
export const courseRows: readonly CourseRow[] = [
  { lessons: ['introduction'], inOrder: true },
  { lessons: ['multi-branch', 'grouped-convolution', 'compression-ensembling'], inOrder: false },
  { lessons: ['template', 'neuron', 'aggregated-transformations'], inOrder: true },
  { lessons: ['three-forms', 'relations', 'capacity'], inOrder: true },
  { lessons: ['experiments', 'training', 'inside-a-resnext'], inOrder: false },
  { lessons: ['notes'], inOrder: true },
];

/** The lines between each row and the next, as SVG paths on a sheet of 6 × 2: columns have their middles at 1, 3 and 5. */
export const joints: readonly string[] = courseRows
  .slice(1)
  .map((row, index) => joint(ends(courseRows[index], 'last'), ends(row, 'first')));

/** Middles of the lessons of a row at which lines end: all that stand side by side, else the first or last of the chain. */
function ends(row: CourseRow | undefined, which: 'first' | 'last'): readonly number[] {
  if (!row || row.lessons.length === 1) return [3];
  if (!row.inOrder) return [1, 3, 5];
  return which === 'first' ? [1] : [5];
}

function joint(above: readonly number[], below: readonly number[]): string {
  const all = [...above, ...below];
  const [left, right] = [Math.min(...all), Math.max(...all)];
  const bus = left < right ? `M${left},1H${right}` : '';
  return [bus, ...above.map((x) => `M${x},0V1`), ...below.map((x) => `M${x},1V2`)].join('');
}

/** Which sections of the paper a lesson reads, e.g. `§3`; undefined for those that go beyond it. */
export function sectionsOf(lesson: LessonSlug): string | undefined {
  const sections = paperMap.find(({ lessons }) => lessons.includes(lesson))?.sections;
  return sections?.startsWith('§') ? sections : undefined;
}
