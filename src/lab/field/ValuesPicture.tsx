import { type CSSProperties, type ReactNode, useLayoutEffect, useRef } from 'react';
import { paintMap } from '../../figures/colour/paint.ts';
import { rangeOf } from '../../figures/colour/range.ts';
import { useDark } from '../../figures/colour/use-dark.ts';
import { WeightLegend } from '../../figures/colour/WeightLegend.tsx';
import type { Shape } from '../../graph/graph.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Values } from '../../reference/values.ts';
import { boxStyle } from '../number/PixelMap.tsx';
import { valueText } from '../value-text.ts';
import type { Extent } from './extent.ts';
import { paintSigned, peakOf } from './paint-signed.ts';

interface ValuesPictureProps {
  /** One value for each pixel of the picture; nothing before there are any. */
  readonly values: Values | undefined;
  /** Signed values are blue below 0 and orange above; sizes have the scale of the activations, grey for exactly 0. */
  readonly scale: 'signed' | 'size';
  readonly picture: Shape;
  readonly label: string;
}

/** Numbers as a picture of the size of the network's own. */
export function ValuesPicture({ values, scale, picture, label }: ValuesPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height } = picture;
  const onDark = useDark();
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || !values) return;
    const pixels =
      scale === 'signed' ? paintSigned(values, peakOf(values), onDark) : paintMap(values, 0, rangeOf(values));
    context.putImageData(new ImageData(pixels, width), 0, 0);
  }, [values, scale, width, onDark]);
  return (
    <canvas
      className={values ? 'pixels' : 'pixels blank'}
      ref={canvas}
      {...{ width, height }}
      role="img"
      aria-label={label}
    />
  );
}

/** The scale of signed values, from −most to most; signs alone while nothing moves. */
export function SignedLegend({ most }: { most: number }) {
  const { locale } = useLanguage();
  const end = (sign: '−' | '+', value: number) => (most > 0 ? valueText(locale, value) : sign);
  return <WeightLegend label="" low={end('−', -most)} high={end('+', most)} />;
}

interface BoxedProps {
  readonly extent: Extent | undefined;
  readonly picture: Shape;
  readonly children: ReactNode;
}

/** A picture with the theoretical receptive field around it, and the middle half of that. */
export function Boxed({ extent, picture, children }: BoxedProps) {
  const style = (box: Extent['inside']): CSSProperties => boxStyle(box, picture.height, picture.width);
  return (
    <div className="field-picture">
      {children}
      {extent && <span className="field-box" style={style(extent.inside)} />}
      {extent && <span className="field-middle" style={style(extent.middle)} />}
    </div>
  );
}
