import { useMemo } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { Drawing } from '../grammar/Drawing.tsx';
import type { Misplacement } from './block.ts';
import { compareExactly, exactSize } from './exact.ts';
import { exactGeometry } from './geometry-exact.ts';

/** The proof in whole numbers: equal to the last digit, or not at all. */
export default function Exact({ cardinality, misplaced }: { cardinality: number; misplaced: Misplacement }) {
  const language = useLanguage();
  const { t, number } = language;
  const [seed, setSeed] = useShared('block-forms.seed', 1);
  const comparison = useMemo(() => compareExactly(cardinality, seed, misplaced), [cardinality, seed, misplaced]);
  const { largest, channel } = comparison;
  const values = { C: cardinality, d: exactSize.pathWidth, channel: channel + 1, largest: number(largest), seed };
  return (
    <section className="experiment">
      <h3>{t('block-forms.exact')}</h3>
      <p>{t('block-forms.exact.what', values)}</p>
      <Drawing name={t('block-forms.exact.name')} layout={(width) => exactGeometry(comparison, width, language)} />
      <p aria-live="polite" className="experiment-result">
        {t(largest === 0 ? 'block-forms.exact.equal' : 'block-forms.exact.unequal', values)}
      </p>
      <button type="button" onClick={() => setSeed((seed % 999) + 1)}>
        {t('block-forms.exact.again')}
      </button>
    </section>
  );
}
