import { useLanguage } from '../../language/language.tsx';
import { scaleStops, ZERO } from './paint.ts';
import './scale-legend.css';

/** The scale of the activations from its low to its high end, both written out, and grey for exactly 0. */
export function ScaleLegend({ label, low, high }: { label: string; low: string; high: string }) {
  const { t } = useLanguage();
  return (
    <p className="scale-legend">
      <span>{label}</span>
      <span>{low}</span>
      <span
        className="scale-strip"
        style={{ backgroundImage: `linear-gradient(to right, ${scaleStops(12).join()})` }}
      />
      <span>{high}</span>
      <span className="scale-zero-swatch" style={{ background: `rgb(${ZERO.join(' ')})` }} />
      <span>{t('figure.scale.zero')}</span>
    </p>
  );
}
