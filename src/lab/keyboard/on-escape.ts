import type { KeyboardEvent } from 'react';

/** A handler that closes on Escape, and only the innermost of nested ones. */
export function onEscape(close: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    close();
  };
}
