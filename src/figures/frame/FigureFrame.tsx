import { createContext, type ReactNode, useContext, useId, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { resetFigure } from '../../share/reset.ts';
import { PointedContext } from '../grammar/pointed.tsx';
import { LinkButton } from './LinkButton.tsx';
import type { DrawingFormat } from './save.ts';
import './frame.css';

const FORMATS: readonly DrawingFormat[] = ['svg', 'png'];

/** Number of the figure on its page; whoever puts figures on a page sets it. */
export const FigureNumber = createContext<number | undefined>(undefined);

interface FigureFrameProps {
  /** The figure's folder; `data-figure`, the anchor and the names of its fields begin with it. */
  readonly name: string;
  readonly title: string;
  /** What the figure shows in its present state, said in a sentence or two. */
  readonly sentence: string;
  readonly controls?: ReactNode;
  /** Further experiments, each with a heading of its own, below the sentence. */
  readonly below?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every figure: number and title, drawing, controls, the live sentence, reset · link · save. */
export function FigureFrame({ name, title, sentence, controls, below, children }: FigureFrameProps) {
  const { t } = useLanguage();
  const number = useContext(FigureNumber);
  const titleId = useId();
  const figure = useRef<HTMLElement>(null);
  const [pointed, setPointed] = useState<string>();
  const body = useMemo(() => <PointedContext value={setPointed}>{children}</PointedContext>, [children]);
  // Fetched when it is wanted: few readers save, and every page has figures.
  const save = async (format: DrawingFormat) => {
    const { saveDrawings } = await import('./save.ts');
    await saveDrawings(figure.current, name, title, format);
  };
  return (
    <figure className="figure" id={`figure-${name}`} data-figure={name} aria-labelledby={titleId} ref={figure}>
      <figcaption className="figure-title" id={titleId}>
        {number !== undefined && <span className="figure-number">{t('figure.number', { number })}</span>} {title}
      </figcaption>
      <div className="figure-picture">{body}</div>
      {controls && <div className="figure-controls">{controls}</div>}
      <div className="figure-words" data-description="">
        <p aria-live="polite">{sentence}</p>
        <p className={pointed ? 'figure-pointed' : 'figure-pointed hint'}>{pointed ?? t('figure.hint')}</p>
      </div>
      {below}
      <div className="figure-tools">
        <button type="button" className="quiet" onClick={() => resetFigure(name)}>
          {t('figure.reset')}
        </button>
        <LinkButton anchor={`figure-${name}`} />
        {FORMATS.map((format) => (
          <button key={format} type="button" className="quiet" onClick={() => void save(format)}>
            {t(`figure.save.${format}`)}
          </button>
        ))}
      </div>
    </figure>
  );
}
