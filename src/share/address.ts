/**
 * The query of the page's address as a store.
 *
 * A change shows at once but reaches the address a little later: browsers refuse more than a hundred
 * `replaceState` calls in half a minute, and a slider makes sixty a second.
 */

/** The browser's side; the site plugs it in, so that this room does not touch `window`. */
export interface AddressPlug {
  read(): string;
  write(query: string): void;
  /** Calls back when the address changes by navigation (Back, a link). */
  subscribe(changed: () => void): () => void;
}

const writeDelay = 250;

let plug: AddressPlug | undefined;
let query = '';
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

/** Connects the store with the browser's address. */
export function connectAddress(browser: AddressPlug): void {
  plug = browser;
  query = browser.read();
  browser.subscribe(() => {
    clearTimeout(timer);
    timer = undefined;
    query = browser.read();
    notify();
  });
}

export function currentQuery(): string {
  return query;
}

export function subscribeQuery(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sets or removes (undefined) one parameter. */
export function setParameter(name: string, value: string | undefined): void {
  const parameters = new URLSearchParams(query);
  if (value === undefined) parameters.delete(name);
  else parameters.set(name, value);
  query = parameters.toString();
  notify();
  clearTimeout(timer);
  timer = setTimeout(flushAddress, writeDelay);
}

/** Writes a waiting change now, e.g. before the address is copied. */
export function flushAddress(): void {
  if (timer === undefined) return;
  clearTimeout(timer);
  timer = undefined;
  plug?.write(query);
}

function notify(): void {
  for (const listener of listeners) listener();
}
