import { useState } from 'react';

/**
 * The first of several equal values: what depends on it is not worked out again as long as nothing changes. Hundreds
 * of maps hang on a few lists here, and an edit changes none of them.
 */
export function useSame<T extends object | undefined>(value: T, same: (a: T, b: T) => boolean): T {
  const [kept, setKept] = useState(value);
  if (kept === value || same(kept, value)) return kept;
  setKept(value);
  return value;
}

export function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
