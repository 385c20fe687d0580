/** A layout on its way from one state of the figure to another. */
import { boundsOf } from './bounds.ts';
import type { Layout, Mark } from './mark.ts';

/** A mark as it is shown at one moment. */
export interface ShownMark {
  readonly mark: Mark;
  readonly opacity: number;
}

export interface ShownLayout {
  readonly width: number;
  readonly height: number;
  readonly marks: readonly ShownMark[];
}

/** The layout at rest. */
export function atRest({ width, height, marks }: Layout): ShownLayout {
  return { width, height, marks: marks.map((mark) => ({ mark, opacity: 1 })) };
}

/**
 * The layout at time 0 ≤ t ≤ 1 between what is shown and the target. Marks of one id and kind move; new ones
 * come in, the others fade out below them.
 */
export function between(from: ShownLayout, to: Layout, t: number): ShownLayout {
  if (t >= 1) return atRest(to);
  const before = new Map(from.marks.map((shown) => [keyOf(shown.mark), shown]));
  const after = new Set(to.marks.map(keyOf));
  const placesBefore = new Map(from.marks.map(({ mark }) => [mark.id, mark]));
  const placesAfter = new Map(to.marks.map((mark) => [mark.id, mark]));
  const leaving = from.marks
    .filter(({ mark }) => !after.has(keyOf(mark)))
    .map(({ mark, opacity }) => ({
      mark: blend(mark, movedTo(mark, placesAfter.get(mark.origin ?? '')), t),
      opacity: opacity * (1 - t),
    }));
  const arriving = to.marks.map((mark) => {
    const shown = before.get(keyOf(mark));
    if (shown) return { mark: blend(shown.mark, mark, t), opacity: number(shown.opacity, 1, t) };
    return { mark: blend(movedTo(mark, placesBefore.get(mark.origin ?? '')), mark, t), opacity: t };
  });
  return {
    width: number(from.width, to.width, t),
    height: number(from.height, to.height, t),
    marks: [...leaving, ...arriving],
  };
}

function keyOf(mark: Mark): string {
  return `${mark.kind} ${mark.id}`;
}

/** The mark in the place of another one, where that is something with an area. */
function movedTo<M extends Mark>(mark: M, other: Mark | undefined): M {
  if (!other || !('width' in mark)) return mark;
  return { ...mark, ...boundsOf(other) };
}

/** The target with every number on its way from `from`; `from` must be of the target's kind. */
function blend<M extends Mark>(from: Mark, to: M, t: number): M {
  return mix(from, to, t) as M;
}

function mix(from: unknown, to: unknown, t: number): unknown {
  if (typeof to === 'number') return typeof from === 'number' ? number(from, to, t) : to;
  if (Array.isArray(to)) {
    if (!Array.isArray(from) || from.length !== to.length) return to;
    return to.map((item, index) => mix(from[index], item, t));
  }
  if (!isRecord(to) || !isRecord(from)) return to;
  return Object.fromEntries(Object.entries(to).map(([key, value]) => [key, mix(from[key], value, t)]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function number(from: number, to: number, t: number): number {
  return from + (to - from) * t;
}
