import { useLanguage } from '../../language/language.tsx';
import type { ModelState } from './use-model.ts';
import type { PictureOfVisit } from './use-picture.ts';
import type { RunState } from './use-run.ts';

interface LiveStatusProps {
  readonly model: ModelState;
  readonly picture: PictureOfVisit;
  readonly runs: readonly RunState[];
}

/** What a figure is waiting for, with percent and bytes; or what went wrong, and the button that helps. Nothing when all is there. */
export function LiveStatus({ model, picture, runs }: LiveStatusProps) {
  const { t } = useLanguage();
  const failed = runs.find((run) => run.status === 'error');
  const fault = model.fault ?? failed?.fault;
  const retry = model.fault ? model.retry : failed?.retry;
  if (fault || (picture.fault && !picture.picture)) {
    return (
      <p role="alert" className="fault">
        {t(fault ? `figure.live.${fault}` : 'figure.live.picture')}{' '}
        {retry && (
          <button type="button" onClick={retry}>
            {t('figure.live.retry')}
          </button>
        )}
      </p>
    );
  }
  return <Waiting model={model} running={!picture.picture || runs.some((run) => run.status !== 'ready')} />;
}

function Waiting({ model, running }: { model: ModelState; running: boolean }) {
  const { t, number, percent } = useLanguage();
  const { progress } = model;
  if (model.status === 'ready' && !running) return null;
  if (model.status === 'loading' && progress?.stage === 'weights') {
    const { loaded, total } = progress;
    const bytes = { loaded: number(Math.round(loaded / 1000)), total: number(Math.round(total / 1000)) };
    return (
      <p role="status">
        {t('figure.live.weights', { ...bytes, percent: percent(total > 0 ? loaded / total : 0, 0) })}{' '}
        <progress max={total} value={loaded} aria-label={t('figure.live.progress')} />
      </p>
    );
  }
  const stage = model.status === 'ready' ? (progress?.stage === 'compile' ? 'compile' : 'running') : 'backend';
  return <p role="status">{t(`figure.live.${stage}`)}</p>;
}
