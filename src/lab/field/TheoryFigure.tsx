import type { Shape } from '../../graph/graph.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Picture } from '../../network/picture/picture.ts';
import { Pixels } from '../picture/Shown.tsx';
import { type Extent, sizeOf } from './extent.ts';
import { Boxed } from './ValuesPicture.tsx';

interface TheoryFigureProps {
  readonly picture: Picture | undefined;
  readonly shape: Shape;
  readonly extent: Extent | undefined;
}

/** The picture with the box that the graph gives. */
export function TheoryFigure({ picture, shape, extent }: TheoryFigureProps) {
  const { t } = useLanguage();
  const size = extent ? sizeOf(extent.whole) : { height: 0, width: 0 };
  return (
    <figure className="field" data-whole={extent && `${size.height}×${size.width}`}>
      <h4>{t('lab.field.theory')}</h4>
      <Boxed extent={extent} picture={shape}>
        <Pixels picture={picture} label={t('lab.receptive.label', size)} />
      </Boxed>
      <figcaption>{extent && t('lab.field.boxes', size)}</figcaption>
    </figure>
  );
}
