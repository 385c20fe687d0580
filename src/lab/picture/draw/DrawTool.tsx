import { type KeyboardEvent, useCallback, useRef, useState } from 'react';
import { Choice } from '../../../figures/frame/Choice.tsx';
import { useLanguage } from '../../../language/language.tsx';
import { pictureOf } from '../../../network/picture/made.ts';
import type { ToolProps } from '../../tools/tool.ts';
import { usePace } from '../use-pace.ts';
import { add, BOARD, type Board, type Colour, redo, undo } from './board.ts';
import { Colours } from './Colours.tsx';
import { DrawBoard } from './DrawBoard.tsx';
import { type ChangeBoard, useBoard } from './use-board.ts';
import './draw.css';

const widths = { fine: 5, middle: 12, broad: 26, huge: 52 } as const;

type Width = keyof typeof widths;

/** Draw a picture for the network, which looks on. */
export default function DrawTool({ lab }: ToolProps) {
  const { t } = useLanguage();
  const { board, change } = useBoard();
  const [colour, setColour] = useState<Colour | 'paper'>('black');
  const [width, setWidth] = useState<Width>('middle');
  const canvas = useRef<HTMLCanvasElement>(null);
  const { show, picture } = lab.visit;
  const present = useCallback(() => {
    const pixels = canvas.current?.getContext('2d')?.getImageData(0, 0, BOARD, BOARD);
    if (pixels) show(pictureOf(pixels, 'drawing', t('lab.draw.name')));
  }, [show, t]);
  // Not the drawing that was there on opening: another picture may have been chosen since.
  const [presented, setPresented] = useState(board);
  const hand = useCallback(
    (next: Board) => {
      setPresented(next);
      present();
    },
    [present],
  );
  usePace(board === presented ? undefined : board, lab.free, hand);
  const isShown = picture?.series === 'own-drawing';
  return (
    <div className="draw" onKeyDown={(event) => undoKeys(event, change)}>
      <DrawBoard canvas={canvas} board={board} change={change} pen={{ colour, width: widths[width] }} />
      <div className="draw-controls">
        <p className="hint">{t('lab.draw.note')}</p>
        <Colours colour={colour} onColour={setColour} />
        <Choice
          label={t('lab.draw.width')}
          options={(Object.keys(widths) as Width[]).map((value) => ({ value, label: t(`lab.draw.width.${value}`) }))}
          value={width}
          onChange={setWidth}
        />
        <p className="draw-buttons">
          <button type="button" disabled={board.done.length === 0} onClick={() => change(undo)}>
            {t('lab.draw.undo')}
          </button>
          <button type="button" disabled={board.undone.length === 0} onClick={() => change(redo)}>
            {t('lab.draw.redo')}
          </button>
          <button
            type="button"
            disabled={colour === 'paper'}
            onClick={() => colour !== 'paper' && change((last) => add(last, { kind: 'paper', colour }))}
          >
            {t('lab.draw.fill')}
          </button>
          <button
            type="button"
            disabled={board.done.length === 0}
            onClick={() => change((last) => add(last, { kind: 'clear' }))}
          >
            {t('lab.draw.clear')}
          </button>
          <button type="button" disabled={isShown} onClick={present}>
            {t('lab.draw.show')}
          </button>
        </p>
      </div>
    </div>
  );
}

function undoKeys(event: KeyboardEvent, change: ChangeBoard): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
  const key = event.key.toLowerCase();
  const action = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : undefined;
  if (!action) return;
  event.preventDefault();
  change(action);
}
