import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { opaque } from '../../figures/colour/paint.ts';
import { addressOf, describeSample, type Sample } from '../../figures/live/samples.ts';
import { useLanguage } from '../../language/language.tsx';
import { SIDE } from '../../network/picture/average.ts';
import type { Picture } from '../../network/picture/picture.ts';

interface ShownProps {
  readonly picture: Picture | undefined;
  /** The sample that is shown, if it is one. */
  readonly sample: Sample | undefined;
  /** What stands below the words. */
  readonly children: ReactNode;
}

/** The picture as the reader knows it, and the 32×32 pixels that the network reads. */
export function Shown({ picture, sample, children }: ShownProps) {
  const { t, locale } = useLanguage();
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
          {picture
            ? t('lab.picture.size', {
                width: picture.original.width,
                height: picture.original.height,
              })
            : t('lab.picture.toPixels')}
          {picture?.notes.map((note) => (
            <span key={note}> {t(`lab.picture.${note}`)}</span>
          ))}
        </span>
        {children}
      </figcaption>
    </figure>
  );
}

function Preview({ picture, sample, words }: Omit<ShownProps, 'children'> & { words: string }) {
  const preview = picture?.preview ?? (sample && addressOf(sample));
  if (typeof preview === 'object') return <Painted pixels={preview} label={words} />;
  return <img className="shown-preview" src={preview} alt={words} width="256" height="256" />;
}

function Painted({ pixels, label }: { pixels: ImageData; label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => canvas.current?.getContext('2d')?.putImageData(pixels, 0, 0), [pixels]);
  return (
    <canvas
      className="shown-preview"
      ref={canvas}
      width={pixels.width}
      height={pixels.height}
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
