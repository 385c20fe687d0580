import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { opaque } from '../../figures/colour/paint.ts';
import { addressOf, describeSample, type Sample, sampleOf } from '../../figures/live/samples.ts';
import { type Language, useLanguage } from '../../language/language.tsx';
import { SIDE } from '../../network/picture/average.ts';
import { lengthInOriginal } from '../../network/picture/cut.ts';
import type { Picture } from '../../network/picture/picture.ts';

/** Below this side pixels are seen one by one, as the network gets them. */
const SMALL = 2 * SIDE;

interface ShownProps {
  readonly picture: Picture | undefined;
  /** The sample that is shown, if it is one. */
  readonly sample: Sample | undefined;
  /** What stands below the words. */
  readonly children: ReactNode;
}

/** The picture as the reader knows it, and the 32×32 pixels that the network reads. */
export function Shown({ picture, sample, children }: ShownProps) {
  const language = useLanguage();
  const { t, locale } = language;
  const words = sample ? describeSample(sample, locale) : picture?.name || t('lab.picture.own');
  return (
    <figure className="shown">
      <div className="shown-pair">
        <Preview picture={picture} sample={sample} words={words} />
        <span className="shown-arrow" aria-hidden>
          →
        </span>
        <Pixels picture={picture} label={t('lab.picture.pixels', { words })} />
      </div>
      <figcaption>
        <span>{words}</span>
        <span className="hint shown-remark">
          {picture ? sizeText(language, picture) : t('lab.picture.toPixels')}
          {picture?.notes.map((note) => (
            <span key={note}> {t(`lab.picture.${note}`)}</span>
          ))}
        </span>
        {children}
      </figcaption>
    </figure>
  );
}

function sizeText({ t }: Language, picture: Picture): string {
  const { width, height } = picture.original;
  const side = lengthInOriginal(picture, picture.square.side);
  const isMiddle = picture.notes.includes('cut') || (side === width && side === height);
  return t(isMiddle ? 'lab.picture.size' : 'lab.picture.square', { width, height, side });
}

function Preview({ picture, sample, words }: Omit<ShownProps, 'children'> & { words: string }) {
  const uncut = picture ? sampleOf(picture.id) : sample;
  if (uncut) return <img className="shown-preview" src={addressOf(uncut)} alt={words} width="256" height="256" />;
  return picture && <Painted picture={picture} label={words} />;
}

/** The square that the network reads, as it was before it became 32×32. */
function Painted({ picture: { whole, square }, label }: { picture: Picture; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { left, top, side } = square;
  useLayoutEffect(() => {
    canvas.current?.getContext('2d')?.putImageData(new ImageData(whole.data, whole.width), -left, -top);
  }, [whole, left, top]);
  return (
    <canvas
      className={side < SMALL ? 'shown-preview small' : 'shown-preview'}
      ref={canvas}
      width={side}
      height={side}
      role="img"
      aria-label={label}
    />
  );
}

/** The 32×32 pixels, enlarged without smoothing. */
export function Pixels({ picture, label }: { picture: Picture | undefined; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    if (!picture) return;
    canvas.current?.getContext('2d')?.putImageData(new ImageData(opaque(picture.pixels), SIDE), 0, 0);
  }, [picture]);
  return (
    <canvas
      className={picture ? 'pixels' : 'pixels blank'}
      ref={canvas}
      width={SIDE}
      height={SIDE}
      data-node="input"
      role="img"
      aria-label={label}
    />
  );
}
