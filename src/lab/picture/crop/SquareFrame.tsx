import { type CSSProperties, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { SIDE } from '../../../network/picture/average.ts';
import { type Size, type Square, squareAt } from '../../../network/picture/crop.ts';
import { arrowMove } from '../../keyboard/arrow-move.ts';
import { useDrag } from './use-drag.ts';

interface SquareFrameProps {
  readonly size: Size;
  readonly square: Square;
  readonly onSquare: (square: Square) => void;
  /** Asks for another side, about the middle of the square. */
  readonly onResize: (side: number) => void;
  /** The picture. */
  readonly children: ReactNode;
}

const growth: Readonly<Record<string, number>> = { '+': 1, '=': 1, '-': -1, _: -1 };

/** A square over a picture: dragged by mouse, pen or finger, pinched, moved by arrow keys, resized by + and −. */
export function SquareFrame({ size, square, onSquare, onResize, children }: SquareFrameProps) {
  const { t } = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const drag = useDrag({ frame, size, square, onSquare, onResize });
  // One step is as long as one pixel of the network.
  const reach = Math.max(1, Math.round(square.side / SIDE));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [move, grow] = [arrowMove(event), growth[event.key]];
    if (!move && !grow) return;
    event.preventDefault();
    if (grow) onResize(square.side + 2 * grow * reach);
    if (move) onSquare(squareAt(square.left + move.across * reach, square.top + move.down * reach, square.side, size));
  };
  useWheel(frame, (turn) => onResize(square.side + 2 * turn * reach));
  return (
    <div className="crop-picture" style={{ '--ratio': size.width / size.height } as CSSProperties}>
      {children}
      <div
        className="crop-square"
        ref={frame}
        role="application"
        aria-roledescription={t('lab.crop.square')}
        aria-label={t('lab.crop.label')}
        tabIndex={0}
        style={placeOf(square, size)}
        onKeyDown={onKeyDown}
        {...drag.square}
      >
        <span className="crop-corner" {...drag.corner} />
      </div>
    </div>
  );
}

function placeOf({ left, top, side }: Square, { width, height }: Size): CSSProperties {
  const percent = (share: number) => `${share * 100}%`;
  return {
    left: percent(left / width),
    top: percent(top / height),
    width: percent(side / width),
    height: percent(side / height),
  };
}

/** Wheel turns over the square while it has the keyboard, so that a page that scrolls past changes nothing. */
function useWheel(frame: RefObject<HTMLElement | null>, turned: (turn: 1 | -1) => void): void {
  useEffect(() => {
    const element = frame.current;
    const wheel = (event: WheelEvent) => {
      if (event.deltaY === 0 || document.activeElement !== element) return;
      event.preventDefault();
      turned(event.deltaY < 0 ? -1 : 1);
    };
    // React's own listener is passive and could not keep the page still.
    element?.addEventListener('wheel', wheel, { passive: false });
    return () => element?.removeEventListener('wheel', wheel);
  });
}
