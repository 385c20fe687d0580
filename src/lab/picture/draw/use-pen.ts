import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { arrowMove } from '../../keyboard/arrow-move.ts';
import { add, BOARD, extend, type Line, within } from './board.ts';
import type { ChangeBoard } from './use-board.ts';

interface Place {
  readonly x: number;
  readonly y: number;
}

interface Pen {
  /** Where the keyboard draws. */
  readonly cursor: Place;
  /** Whether it draws as it moves. */
  readonly down: boolean;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
    readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onBlur: () => void;
  };
}

/** How far an arrow key goes, in pixels of the board; with Shift four times as far. */
const STEP = 4;

/** Lines from pointers and from the keyboard. */
export function usePen(pen: Pick<Line, 'colour' | 'width'>, change: ChangeBoard): Pen {
  const drawing = useRef<number>(undefined);
  const [cursor, setCursor] = useState<Place>({ x: BOARD / 2, y: BOARD / 2 });
  const [down, setDown] = useState(false);
  const begin = ({ x, y }: Place) => change((board) => add(board, { kind: 'line', ...pen, points: [x, y] }));
  const end = (event: PointerEvent) => {
    if (event.pointerId === drawing.current) drawing.current = undefined;
  };
  return {
    cursor,
    down,
    handlers: {
      onPointerDown: (event) => {
        if (event.button !== 0 || drawing.current !== undefined) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drawing.current = event.pointerId;
        setDown(false);
        begin(placeOf(event, event.currentTarget));
      },
      onPointerMove: (event) => {
        if (event.pointerId !== drawing.current) return;
        // The browser gives one event a frame; fast strokes have more points than that.
        const events = event.nativeEvent.getCoalescedEvents?.() ?? [];
        const places = (events.length > 0 ? events : [event]).map((each) => placeOf(each, event.currentTarget));
        change((board) => places.reduce((last, { x, y }) => extend(last, x, y), board));
      },
      onPointerUp: end,
      onPointerCancel: end,
      onKeyDown: (event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        const move = arrowMove(event);
        if (move) {
          const next = { x: within(cursor.x + STEP * move.across), y: within(cursor.y + STEP * move.down) };
          setCursor(next);
          if (down) change((board) => extend(board, next.x, next.y));
        } else if (event.key === ' ') {
          if (!down) begin(cursor);
          setDown(!down);
        } else if (event.key === 'Escape' && down) {
          setDown(false);
        } else return;
        event.preventDefault();
      },
      onBlur: () => setDown(false),
    },
  };
}

/** Where on the board an event is, to half a pixel. */
function placeOf({ clientX, clientY }: { clientX: number; clientY: number }, element: HTMLElement): Place {
  const { left, top, width, height } = element.getBoundingClientRect();
  const halves = (share: number) => Math.round(share * BOARD * 2) / 2;
  return { x: halves((clientX - left) / width), y: halves((clientY - top) / height) };
}
