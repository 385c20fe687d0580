import { lazy, Suspense } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { trained } from './kernel.ts';
import type { LoadedKernel } from './kernel-picture.ts';

/** Fetched when a trained kernel is asked for. */
const Live = lazy(() => import('./Live.tsx'));

interface TrainedProps {
  readonly block: string;
  /** Whether the trained kernel is shown: its weights are fetched. */
  readonly shown: boolean;
  /** Whether both ways are run. */
  readonly running: boolean;
  readonly onRun: () => void;
  readonly onKernel: (kernel: LoadedKernel) => void;
}

/** Runs grouped and dense on the picture; nothing is loaded before the reader asks. */
export function Trained({ block, shown, running, onRun, onKernel }: TrainedProps) {
  const { t } = useLanguage();
  return (
    <section className="experiment">
      <h3>{t('grouped-kernel.both')}</h3>
      <p>{t('grouped-kernel.both.what', { model: trained.model, block })}</p>
      {!running && (
        <button type="button" onClick={onRun}>
          {t('grouped-kernel.both.run')}
        </button>
      )}
      {shown && (
        <Suspense fallback={<p>{t('reading.waiting')}</p>}>
          <Live block={block} running={running} onKernel={onKernel} />
        </Suspense>
      )}
    </section>
  );
}
