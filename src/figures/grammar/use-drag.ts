import { type PointerEvent, type RefObject, useRef } from 'react';
import { dragged } from './adjust.ts';
import type { Layout, Mark } from './mark.ts';

interface Drag {
  /** The mark as it was when it was taken hold of. */
  readonly mark: Mark;
  readonly x: number;
  readonly y: number;
}

/** Dragging marks that have a value: handlers for the sheet. */
export function useDrag(
  sheet: RefObject<SVGSVGElement | null>,
  layout: Layout,
  markOf: (event: PointerEvent) => Mark | undefined,
  onAdjust: (mark: Mark, value: number) => void,
) {
  const drag = useRef<Drag>(undefined);
  return {
    onPointerDown: (event: PointerEvent) => {
      const mark = markOf(event);
      if (!mark?.adjust || event.button !== 0) return;
      drag.current = { mark, x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const held = drag.current;
      if (!held?.mark.adjust || !sheet.current) return;
      const scale = layout.width / sheet.current.clientWidth;
      const value = dragged(held.mark.adjust, (event.clientX - held.x) * scale, (event.clientY - held.y) * scale);
      const now = layout.marks.find((mark) => mark.id === held.mark.id)?.adjust?.value;
      if (value !== now) onAdjust(held.mark, value);
    },
    onPointerUp: () => {
      drag.current = undefined;
    },
    onPointerCancel: () => {
      drag.current = undefined;
    },
  };
}
