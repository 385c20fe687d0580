import { type FocusEvent, type KeyboardEvent, useCallback, useState } from 'react';
import { nearest } from '../../figures/grammar/nearest.ts';

export interface Roving {
  /** Whether Tab stops at this one of the group. */
  readonly tabIndex: (id: string) => 0 | -1;
  /** For the element around the group. */
  readonly group: {
    readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  };
}

/**
 * A group of elements with `data-stop="<id>"` in which Tab stops once and the arrow keys go on, wherever the layout
 * has put them. `first`: where Tab stops before the reader has been there.
 */
export function useRoving(first: string): Roving {
  const [visited, setVisited] = useState<string>();
  const current = visited ?? first;
  const onKeyDown = useCallback((event: KeyboardEvent<HTMLElement>) => {
    const from = stopOf(event.target);
    if (!from || event.ctrlKey || event.metaKey || event.altKey) return;
    const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-stop]')];
    const spots = stops.map((stop) => {
      const { left, top, width, height } = stop.getBoundingClientRect();
      return { id: stop.dataset['stop'] ?? '', x: left + width / 2, y: top + height / 2 };
    });
    const next = nearest(spots, from, event.key);
    if (next === undefined) return;
    event.preventDefault();
    stops.find((stop) => stop.dataset['stop'] === next)?.focus();
  }, []);
  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const stop = stopOf(event.target);
    if (stop) setVisited(stop);
  }, []);
  const tabIndex = useCallback((id: string) => (id === current ? 0 : -1), [current]);
  return { tabIndex, group: { onKeyDown, onFocus } };
}

function stopOf(target: EventTarget): string | undefined {
  return target instanceof HTMLElement ? target.dataset['stop'] : undefined;
}
