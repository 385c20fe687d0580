/**
 * The query of the page's address as a store.
 *
 * A change shows at once. One that comes after a pause also reaches the address at once, so that a reload keeps it;
 * of those that come one upon another only the last does: browsers refuse more than a hundred `replaceState` calls
 * in half a minute, and a slider makes sixty a second.
 */

/** The browser's side; the site plugs it in, so that this room does not touch `window`. */
export interface AddressPlug {
  read(): string;
  write(query: string): void;
  /** Calls back when the address changes by navigation (Back, a link). */
  subscribe(changed: () => void): () => void;
  /** Calls back when the page is left or put aside. */
  onLeave(leave: () => void): void;
}

const pause = 320;

let plug: AddressPlug | undefined;
let query = '';
/** Runs from each change or write until there has been a pause. */
let timer: ReturnType<typeof setTimeout> | undefined;
let isWaiting = false;
const listeners = new Set<() => void>();

/** Connects the store with the browser's address. */
export function connectAddress(browser: AddressPlug): void {
  plug = browser;
  query = browser.read();
  browser.subscribe(() => {
    isWaiting = false;
    query = browser.read();
    notify();
  });
  browser.onLeave(flushAddress);
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
  query = readable(parameters.toString());
  notify();
  isWaiting = true;
  // Not before all parameters that one click sets are there.
  if (timer === undefined) queueMicrotask(flushAddress);
  else waitForPause();
}

/** Writes a waiting change now, e.g. before the address is copied. */
export function flushAddress(): void {
  if (!isWaiting) return;
  isWaiting = false;
  plug?.write(query);
  waitForPause();
}

function waitForPause(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    timer = undefined;
    flushAddress();
  }, pause);
}

/** `~` and `,` may stand in an address as they are. */
function readable(text: string): string {
  return text.replaceAll('%7E', '~').replaceAll('%2C', ',');
}

function notify(): void {
  for (const listener of listeners) listener();
}
