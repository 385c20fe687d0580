/** Which marks light together. */
import type { Mark } from './mark.ts';

/** Whether two names mean the same part: equal, or one is the other with a number (`path` and `path3`). */
export function samePart(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /\D$/.test(short) && /^\d+$/.test(long.slice(short.length));
}

/** Whether a mark is meant: by its id, or by a beginning of ids that ends with a dot. */
export function isMeant(name: string, id: string): boolean {
  return name === id || (name.endsWith('.') && id.startsWith(name));
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
  const mark = marks.find((each) => each.id === pointed);
  const meant = mark ? [mark.id, ...(mark.from ?? [])] : [];
  const lit = new Set(
    marks
      .filter(
        ({ id, part, partOf }) => meant.some((name) => isMeant(name, id)) || isOf(parts, part) || isOf(parts, partOf),
      )
      .map(({ id }) => id),
  );
  return withBelongings(marks, lit);
}

/** Lit marks with what belongs to them, and the lines whose two ends are lit. */
export function withBelongings(marks: readonly Mark[], lit: ReadonlySet<string>): ReadonlySet<string> {
  const isLit = (name: string) => lit.has(name) || [...lit].some((id) => isMeant(name, id));
  const along = marks.filter((each) => {
    if (each.of !== undefined && lit.has(each.of)) return true;
    return 'ends' in each && each.ends?.every(isLit);
  });
  return new Set([...lit, ...along.map(({ id }) => id)]);
}

function isOf(parts: ReadonlySet<string>, part: string | undefined): boolean {
  return part !== undefined && [...parts].some((each) => samePart(each, part));
}
