import { useMemo } from 'react';
import { type Graph, nodeOf } from '../../graph/graph.ts';
import { clip, receptiveField, regionAt } from '../../graph/receptive-field.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Picture } from '../../network/picture/picture.ts';
import type { Place } from '../../reference/values.ts';
import { Pixels } from '../picture/Shown.tsx';
import { boxStyle } from './PixelMap.tsx';

interface FieldProps {
  readonly graph: Graph;
  readonly node: string;
  readonly place: Place;
  readonly picture: Picture | undefined;
}

/** The part of the picture that one element is worked out from. */
export function Field({ graph, node, place, picture }: FieldProps) {
  const { t } = useLanguage();
  const { shape } = nodeOf(graph, 'input');
  const whole = useMemo(
    () => receptiveField(graph, node, regionAt(place.y, place.x, place.channel)),
    [graph, node, place.y, place.x, place.channel],
  );
  const inside = whole && clip(whole, shape);
  if (!whole || !inside) return null;
  const [height, width] = [whole.rows[1] - whole.rows[0], whole.columns[1] - whole.columns[0]];
  const cut = height !== inside.rows[1] - inside.rows[0] || width !== inside.columns[1] - inside.columns[0];
  return (
    <figure className="field">
      <div className="field-picture">
        <Pixels picture={picture} label={t('lab.receptive.label', { height, width })} />
        <span className="field-box" style={boxStyle(inside, shape.height, shape.width)} />
      </div>
      <figcaption>
        {t('lab.receptive', { height, width })}
        {cut && <span className="hint"> {t('lab.receptive.cut')}</span>}
      </figcaption>
    </figure>
  );
}
