import type { AddressPlug } from '../share/address.ts';

/** The address bar as `src/share` wants it. wouter announces its own navigation as events of these names. */
export const addressPlug: AddressPlug = {
  read: () => location.search.slice(1),
  write: (query) => {
    history.replaceState(history.state, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`);
  },
  subscribe: (changed) => {
    const events = ['popstate', 'pushState', 'replaceState'];
    // Our own writes come back as "replaceState" too; reading them again is harmless.
    for (const event of events) addEventListener(event, changed);
    return () => {
      for (const event of events) removeEventListener(event, changed);
    };
  },
  onLeave: (leave) => {
    for (const event of ['pagehide', 'visibilitychange']) addEventListener(event, leave);
  },
};
