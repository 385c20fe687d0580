import type { MouseEvent, ReactNode } from 'react';
import { setParameter } from '../../share/address.ts';

/**
 * Words that put a figure of the page into a state, e.g. `<Show figure="block-forms" form="b">(b)</Show>`.
 * `state` holds the fields of the address, checked when the lesson is compiled.
 */
export function Show({
  figure,
  state,
  children,
}: {
  figure: string;
  state: Readonly<Record<string, string>>;
  children: ReactNode;
}) {
  const show = (event: MouseEvent) => {
    const place = document.getElementById(`figure-${figure}`);
    if (!place || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    for (const [field, value] of Object.entries(state)) setParameter(field, value);
    if (!isInSight(place)) place.scrollIntoView({ block: 'start', behavior: motion() });
  };
  return (
    <a className="show" href={`?${new URLSearchParams(state)}#figure-${figure}`} onClick={show}>
      {children}
    </a>
  );
}

/** More than half of the figure, or of the window, is the figure. */
function isInSight(place: Element): boolean {
  const { top, bottom, height } = place.getBoundingClientRect();
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return seen > 0.5 * Math.min(height, innerHeight);
}

function motion(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
