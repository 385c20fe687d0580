import { type PointerEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Link } from 'wouter';
import { placeCard } from './place-card.ts';

interface Explained {
  /** Where the link leads for those who want more, or have no script. */
  readonly href: string;
  readonly className: string;
  /** What the card says. */
  readonly card: ReactNode;
  readonly children: ReactNode;
}

const openAfter = 140;
const closeAfter = 220;

/**
 * A link with a card that explains it, shown on hover, on focus and on a first tap. The card lies above the
 * page, so the text never moves; Escape or a tap elsewhere closes it; the pointer may travel onto it.
 */
export function Explained({ href, className, card, children }: Explained) {
  const id = useId();
  const anchor = useRef<HTMLAnchorElement>(null);
  const popover = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [open, setOpen] = useState(false);

  const later = (action: () => void, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(action, delay);
  };
  const show = () => {
    clearTimeout(timer.current);
    if (popover.current?.isConnected && !popover.current.matches(':popover-open')) popover.current.showPopover?.();
  };
  const hide = () => {
    clearTimeout(timer.current);
    if (popover.current?.matches(':popover-open')) popover.current.hidePopover();
  };
  const enter = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') later(show, openAfter);
  };
  const leave = (event: PointerEvent) => {
    if (event.pointerType === 'mouse') later(hide, closeAfter);
  };
  const tapped = useRef(false);

  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!open || !anchor.current || !popover.current) return;
    return placeCard(anchor.current, popover.current);
  }, [open]);

  return (
    <>
      <Link
        ref={anchor}
        href={href}
        className={className}
        aria-describedby={id}
        onPointerEnter={enter}
        onPointerLeave={leave}
        onPointerDown={(event) => {
          tapped.current = event.pointerType !== 'mouse';
        }}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && show()}
        onBlur={(event) => !popover.current?.contains(event.relatedTarget) && hide()}
        onClick={(event) => {
          if (!tapped.current) return;
          event.preventDefault();
          show();
        }}
      >
        {children}
      </Link>
      <span
        ref={popover}
        id={id}
        className="explained-card"
        popover="auto"
        onPointerEnter={() => clearTimeout(timer.current)}
        onPointerLeave={leave}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {card}
      </span>
    </>
  );
}
