/** Which marks light together. */
import type { Mark } from './mark.ts';

/** Whether two names mean the same part: equal, or one is the other with a number (`path` and `path3`). */
export function samePart(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /\D$/.test(short) && /^\d+$/.test(long.slice(short.length));
}

/**
 * Ids of the lit marks: the pointed one, what it is computed from, and all marks of a lit part; then what belongs
 * to them, and the lines whose two ends are lit. Empty where nothing on this drawing is meant.
 */
export function litMarks(
  marks: readonly Mark[],
  pointed: string | undefined,
  parts: ReadonlySet<string>,
): ReadonlySet<string> {
  const lit = new Set<string>();
  for (const mark of marks) {
    const { part } = mark;
    if (part !== undefined && [...parts].some((each) => samePart(each, part))) lit.add(mark.id);
    if (mark.id !== pointed) continue;
    lit.add(mark.id);
    for (const source of mark.from ?? []) lit.add(source);
  }
  for (const mark of marks) {
    if (mark.of !== undefined && lit.has(mark.of)) lit.add(mark.id);
    const [start, ...ends] = ('ends' in mark && mark.ends) || [];
    if (start !== undefined && lit.has(start) && ends.some((end) => lit.has(end))) lit.add(mark.id);
  }
  return lit;
}
