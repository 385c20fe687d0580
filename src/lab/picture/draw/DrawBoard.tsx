import { type RefObject, useLayoutEffect } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { BOARD, type Board, type Line } from './board.ts';
import { paintBoard } from './paint-board.ts';
import type { ChangeBoard } from './use-board.ts';
import { usePen } from './use-pen.ts';

interface DrawBoardProps {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly board: Board;
  readonly change: ChangeBoard;
  readonly pen: Pick<Line, 'colour' | 'width'>;
}

/** The paper: drawn on by mouse, pen or finger, or by a cursor that the arrow keys move. */
export function DrawBoard({ canvas, board, change, pen }: DrawBoardProps) {
  const { t } = useLanguage();
  const { cursor, down, handlers } = usePen(pen, change);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d', { willReadFrequently: true });
    if (context) paintBoard(context, board);
  }, [canvas, board]);
  const percent = (length: number) => `${(length / BOARD) * 100}%`;
  return (
    <div className="draw-sheet">
      <div
        className="draw-board"
        role="application"
        aria-roledescription={t('lab.draw.board')}
        aria-label={t('lab.draw.label')}
        aria-describedby="lab-draw-keys"
        tabIndex={0}
        {...handlers}
      >
        <canvas ref={canvas} width={BOARD} height={BOARD} />
        <span
          className={down ? 'draw-cursor down' : 'draw-cursor'}
          style={{
            left: percent(cursor.x),
            top: percent(cursor.y),
            width: percent(pen.width),
            height: percent(pen.width),
          }}
        />
      </div>
      <p className="hint" id="lab-draw-keys">
        {t('lab.draw.keys')}
      </p>
      <p className="visually-hidden" role="status">
        {t(down ? 'lab.draw.down' : 'lab.draw.up', { x: cursor.x, y: cursor.y })}
      </p>
    </div>
  );
}
