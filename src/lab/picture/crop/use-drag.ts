import { type PointerEvent, type RefObject, useEffect, useRef } from 'react';
import { type Size, type Square, squareAt } from '../../../network/picture/crop.ts';

interface Dragged {
  /** The element of the square. */
  readonly frame: RefObject<HTMLElement | null>;
  readonly size: Size;
  readonly square: Square;
  readonly onSquare: (square: Square) => void;
  readonly onResize: (side: number) => void;
}

interface Handlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: (event: PointerEvent) => void;
  readonly onPointerCancel: (event: PointerEvent) => void;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** What a gesture began with. */
interface Start {
  readonly square: Square;
  /** Pixels of the picture in one of the screen. */
  readonly scale: number;
  readonly corner: boolean;
}

/** One pointer moves the square, or its side by the corner; two change its side. At most one change a frame. */
export function useDrag(dragged: Dragged): { readonly square: Handlers; readonly corner: Handlers } {
  const pointers = useRef(new Map<number, { readonly from: Place; to: Place }>());
  const start = useRef<Start>(null);
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);

  const move = () => {
    const [one, other] = [...pointers.current.values()];
    if (!one || !start.current) return;
    const { square, scale, corner } = start.current;
    const [across, down] = [(one.to.x - one.from.x) * scale, (one.to.y - one.from.y) * scale];
    if (other) dragged.onResize((square.side * apart(one.to, other.to)) / Math.max(1, apart(one.from, other.from)));
    else if (corner) dragged.onResize(square.side + across + down);
    else dragged.onSquare(squareAt(square.left + across, square.top + down, square.side, dragged.size));
  };
  /** A pointer comes or goes: what moves from here on begins here. */
  const begin = (corner: boolean) => {
    const box = dragged.frame.current?.getBoundingClientRect();
    if (!box) return;
    start.current = { square: dragged.square, scale: dragged.square.side / box.width, corner };
    for (const [id, { to }] of pointers.current) pointers.current.set(id, { from: to, to });
  };
  const end = (event: PointerEvent) => {
    if (pointers.current.delete(event.pointerId)) begin(false);
  };
  const handlers = (corner: boolean): Handlers => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.frame.current?.focus({ preventScroll: true });
      const place = { x: event.clientX, y: event.clientY };
      pointers.current.set(event.pointerId, { from: place, to: place });
      begin(corner);
    },
    onPointerMove: (event) => {
      const pointer = pointers.current.get(event.pointerId);
      if (!pointer) return;
      event.stopPropagation();
      pointer.to = { x: event.clientX, y: event.clientY };
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(move);
    },
    onPointerUp: end,
    onPointerCancel: end,
  });
  return { square: handlers(false), corner: handlers(true) };
}

function apart(one: Place, other: Place): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
