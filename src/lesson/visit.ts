import { useSyncExternalStore } from 'react';

/**
 * What the reader has done in this visit, as names such as `three-forms/saw-all-forms`. Kept until the tab
 * is closed; where storage is forbidden, until the page is.
 */
const key = 'done';

let done: Set<string> | undefined;
const listeners = new Set<() => void>();

function names(): Set<string> {
  done ??= new Set(stored());
  return done;
}

function stored(): string[] {
  try {
    const list: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(list) ? list.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
}

export function isDone(name: string): boolean {
  return names().has(name);
}

export function markDone(name: string): void {
  if (isDone(name)) return;
  names().add(name);
  try {
    sessionStorage.setItem(key, JSON.stringify([...names()]));
  } catch {
    // Remembered for this page only.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether it is done; false on prerendered pages. */
export function useDone(name: string): boolean {
  return useSyncExternalStore(
    subscribe,
    () => isDone(name),
    () => false,
  );
}

/** How many of these are done. */
export function useDoneCount(wanted: readonly string[]): number {
  return useSyncExternalStore(
    subscribe,
    () => wanted.filter(isDone).length,
    () => 0,
  );
}
