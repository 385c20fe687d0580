import type { ModelState } from '../../figures/live/use-model.ts';
import type { PictureOfVisit } from '../../figures/live/use-picture.ts';
import { className } from '../../language/class-name.ts';
import type { Language } from '../../language/language.tsx';
import { useLanguage } from '../../language/language.tsx';
import { answerOf } from '../../reference/softmax.ts';
import type { Runs } from '../state/use-runs.ts';

/** `ready`: everything on screen answers for the present network, picture and opening. */
export type LabStatus = 'idle' | 'loading' | 'running' | 'ready' | 'error';

export function statusOf(loaded: ModelState, visit: PictureOfVisit, runs: Runs): LabStatus {
  if (loaded.status === 'error' || runs.failed || (visit.fault && !visit.picture)) return 'error';
  if (loaded.status !== 'ready') return loaded.status;
  if (visit.pending || !visit.picture) return visit.picture ? 'running' : 'loading';
  return runs.settled ? 'ready' : 'running';
}

interface StatusProps {
  readonly status: LabStatus;
  readonly loaded: ModelState;
  readonly runs: Runs;
  readonly shares: readonly number[] | undefined;
  /** Nothing is to be read out now. */
  readonly quiet: boolean;
}

/** What the network is doing, how far it is, and what the picture looks like to it. */
export function Status({ status, loaded, runs, shares, quiet }: StatusProps) {
  const language = useLanguage();
  const { progress } = loaded;
  const share = progress?.stage === 'weights' ? progress.loaded / progress.total : undefined;
  return (
    <div className="lab-status">
      <p role="status" aria-live={quiet ? 'off' : 'polite'}>
        {status === 'error' ? '' : statusText(language, status, loaded, runs, shares)}
      </p>
      <progress
        className={status === 'loading' || status === 'running' ? '' : 'still'}
        aria-label={language.t('lab.backend')}
        max={1}
        {...(share !== undefined && status === 'loading' && { value: share })}
        {...(status !== 'loading' && status !== 'running' && { value: 1 })}
      />
      {loaded.event && <p className="lab-note">{eventText(language, loaded.event)}</p>}
    </div>
  );
}

function statusText(
  { t, percent, number }: Language,
  status: LabStatus,
  { progress, model, backend }: ModelState,
  runs: Runs,
  shares: readonly number[] | undefined,
): string {
  if (status === 'loading' && progress?.stage === 'weights') {
    const { loaded, total } = progress;
    const kilobytes = (bytes: number) => number(Math.round(bytes / 1000));
    return t('lab.state.weights', {
      percent: percent(loaded / total, 0),
      loaded: kilobytes(loaded),
      total: kilobytes(total),
    });
  }
  if (status === 'loading') return t('lab.state.backend');
  if (status === 'running' && backend === 'webgl' && !runs.prediction.result) return t('lab.state.compile');
  if (status === 'idle') return t('lab.state.idle');
  if (status === 'running' || !shares || !model) return t('lab.state.running');
  const { place, share } = answerOf(shares);
  return t('lab.state.ready', {
    class: className(t, model.card.classes[place] ?? ''),
    percent: percent(share),
  });
}

function eventText({ t }: Language, event: NonNullable<ModelState['event']>): string {
  return event.kind === 'fell-back'
    ? t('lab.event.fell-back', { to: t(`lab.backend.${event.to}`) })
    : t(`lab.event.${event.kind}`);
}
