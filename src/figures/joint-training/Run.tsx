import { type ComponentProps, lazy, Suspense } from 'react';
import { useLanguage } from '../../language/language.tsx';
import type LiveType from './Live.tsx';

/** Fetched when the reader asks for it. */
const Live = lazy(() => import('./Live.tsx'));

interface RunProps extends ComponentProps<typeof LiveType> {
  readonly asked: boolean;
  readonly onAsk: () => void;
}

/** The networks on the picture of the visit; nothing is loaded before the reader asks. */
export function Run({ asked, onAsk, ...live }: RunProps) {
  const { t } = useLanguage();
  return (
    <section className="experiment">
      <h3>{t('joint-training.run.title')}</h3>
      <p>{t('joint-training.run.what')}</p>
      {asked ? (
        <Suspense fallback={<p>{t('reading.waiting')}</p>}>
          <Live {...live} />
        </Suspense>
      ) : (
        <button type="button" onClick={onAsk}>
          {t('joint-training.run')}
        </button>
      )}
    </section>
  );
}
