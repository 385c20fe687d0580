import { scaleStops, ZERO } from '../../figures/colour/paint.ts';
import { type Range, SCALE_MODES, type ScaleMode } from '../../figures/colour/range.ts';
import { Choice } from '../../figures/frame/Choice.tsx';
import { useLanguage } from '../../language/language.tsx';
import { useMaps } from '../maps.tsx';
import { valueText } from '../value-text.ts';

/** The activation scale with its range, grey for exactly 0, and over what it spans. */
export function Legend({ onMode }: { onMode: (mode: ScaleMode) => void }) {
  const { t } = useLanguage();
  const { scales } = useMaps();
  return (
    <div className="lab-legend">
      <Choice
        label={t('lab.scale')}
        options={SCALE_MODES.map((mode) => ({ value: mode, label: t(`lab.scale.${mode}`) }))}
        value={scales.mode}
        onChange={onMode}
      />
      <ScaleBar range={scales.mode === 'all' ? scales.ofAll : undefined} />
      <p className="legend-note">{t(`lab.scale.${scales.mode}.note`)}</p>
    </div>
  );
}

/** The bar from the lowest to the highest value; words instead of numbers where each map has a range of its own. */
export function ScaleBar({ range }: { range: Range | undefined }) {
  const { t, locale } = useLanguage();
  return (
    <div className="scale-bar">
      <span>{range ? valueText(locale, range.low) : t('lab.scale.low')}</span>
      <span
        className="scale-colours"
        style={{ backgroundImage: `linear-gradient(to right, ${scaleStops(12).join()})` }}
      />
      <span>{range ? valueText(locale, range.high) : t('lab.scale.high')}</span>
      <span className="scale-zero">
        <span className="zero-swatch" style={{ background: `rgb(${ZERO.join(' ')})` }} />
        {t('lab.scale.zero')}
      </span>
    </div>
  );
}
