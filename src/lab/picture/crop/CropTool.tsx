import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { Slider } from '../../../figures/frame/Slider.tsx';
import { type Language, useLanguage } from '../../../language/language.tsx';
import { SIDE } from '../../../network/picture/average.ts';
import { resized, type Square } from '../../../network/picture/crop.ts';
import { isReduced, lengthInOriginal, sidesOfPicture } from '../../../network/picture/cut.ts';
import type { Picture, Pixels } from '../../../network/picture/picture.ts';
import type { ToolProps } from '../../tools/tool.ts';
import { usePace } from '../use-pace.ts';
import { SquareFrame } from './SquareFrame.tsx';
import './crop.css';

/** The whole picture and the square of it that the network reads, to be moved and resized. */
export default function CropTool({ lab }: ToolProps) {
  const language = useLanguage();
  const { t } = language;
  const { picture, moved, setSquare } = lab.crop;
  const [draft, setDraft] = useState<Square>();
  const hand = useCallback(
    (square: Square) => {
      setSquare(square);
      setDraft((last) => (last === square ? undefined : last));
    },
    [setSquare],
  );
  usePace(draft, lab.free, hand);
  if (!picture) return <p className="hint">{t('lab.crop.waiting')}</p>;
  const { least, most } = sidesOfPicture(picture);
  const { whole } = picture;
  const square = draft ?? picture.square;
  const resize = (side: number) => setDraft(resized(square, side, whole, isReduced(picture)));
  return (
    <div className="crop">
      <SquareFrame size={whole} square={square} onSquare={setDraft} onResize={resize}>
        <Whole pixels={whole} />
      </SquareFrame>
      <div className="crop-controls">
        <p role="status">{sentenceOf(language, picture, square)}</p>
        <p className="hint">{t('lab.crop.hint')}</p>
        <Slider
          label={t('lab.crop.side')}
          value={square.side}
          min={least}
          max={most}
          text={t('lab.crop.pixels', { side: lengthInOriginal(picture, square.side) })}
          onChange={resize}
        />
        <p>
          <button type="button" disabled={!moved} onClick={() => setSquare(undefined)}>
            {t('lab.crop.middle')}
          </button>
        </p>
      </div>
    </div>
  );
}

function sentenceOf({ t }: Language, picture: Picture, square: Square): string {
  const { original } = picture;
  const [left, top, side] = [square.left, square.top, square.side].map((length) => lengthInOriginal(picture, length));
  const { width, height } = original;
  const says = t('lab.crop.says', { left: left ?? 0, top: top ?? 0, side: side ?? 0, width, height });
  return square.side < SIDE ? `${says} ${t('lab.crop.enlarged')}` : says;
}

function Whole({ pixels: { width, height, data } }: { pixels: Pixels }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(
    () => canvas.current?.getContext('2d')?.putImageData(new ImageData(data, width), 0, 0),
    [data, width],
  );
  return <canvas ref={canvas} width={width} height={height} aria-hidden />;
}
