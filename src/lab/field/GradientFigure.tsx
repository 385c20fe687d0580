import { ScaleLegend } from '../../figures/colour/ScaleLegend.tsx';
import { Choice } from '../../figures/frame/Choice.tsx';
import type { Shape } from '../../graph/graph.ts';
import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { valueText } from '../value-text.ts';
import { type Extent, shareWithin } from './extent.ts';
import { peakOf } from './paint-signed.ts';
import type { PixelSlopes } from './slopes.ts';
import { Boxed, SignedLegend, ValuesPicture } from './ValuesPicture.tsx';

interface GradientFigureProps {
  readonly slopes: PixelSlopes | undefined;
  /** Whether the slopes are those of the present value. */
  readonly current: boolean;
  readonly extent: Extent | undefined;
  readonly shape: Shape;
}

/** How fast the value moves with each pixel. */
export function GradientFigure({ slopes, current, extent, shape }: GradientFigureProps) {
  const { t, locale } = useLanguage();
  const [view, setView] = useShared('lab.field.view', 'signed');
  const values = slopes?.[view];
  const most = values ? peakOf(values) : 0;
  return (
    <figure
      className={current ? 'field' : 'field earlier'}
      data-share={current && slopes && extent && shareWithin(slopes.size, extent.middle)}
    >
      <h4>{t('lab.field.gradient')}</h4>
      <Boxed extent={extent} picture={shape}>
        <ValuesPicture values={values} scale={view} picture={shape} label={t(`lab.field.gradient.${view}`)} />
      </Boxed>
      <figcaption>
        {t(`lab.field.gradient.${view}`)}
        {view === 'signed' ? (
          <SignedLegend most={most} />
        ) : (
          <ScaleLegend label="" low="0" high={most > 0 ? valueText(locale, most) : '+'} />
        )}
      </figcaption>
      <Choice
        label={t('lab.field.view')}
        options={[
          { value: 'signed', label: t('lab.field.view.signed') },
          { value: 'size', label: t('lab.field.view.size') },
        ]}
        value={view}
        onChange={setView}
      />
    </figure>
  );
}
