import { lazy, Suspense, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import type { Misplacement } from './block.ts';
import { trained } from './trained-block.ts';

const Comparison = lazy(() => import('./Comparison.tsx'));

/** The three forms of a trained block on the picture of the visit; nothing is loaded before the reader asks. */
export function Trained({ misplaced }: { misplaced: Misplacement }) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  return (
    <section className="experiment">
      <h3>{t('block-forms.trained')}</h3>
      <p>{t('block-forms.trained.what', { model: trained.model, block: trained.block })}</p>
      {asked ? (
        <Suspense fallback={<p>{t('reading.waiting')}</p>}>
          <Comparison misplaced={misplaced} />
        </Suspense>
      ) : (
        <button type="button" onClick={() => setAsked(true)}>
          {t('block-forms.trained.run')}
        </button>
      )}
    </section>
  );
}
