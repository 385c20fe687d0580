import type { ModelState } from '../../figures/live/use-model.ts';
import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { type LabState, usualModel } from '../state/use-lab-state.ts';
import type { Runs } from '../state/use-runs.ts';

interface FailureProps {
  readonly state: LabState;
  readonly loaded: ModelState;
  readonly runs: Runs;
}

/** What went wrong with the network, what still works, and one button that helps. */
export function Failure({ state, loaded, runs }: FailureProps) {
  const { t } = useLanguage();
  const [wanted] = useShared('backend', loaded.backend ?? 'webgl');
  const fault = loaded.status === 'error' ? loaded.fault : runs.failed?.fault;
  if (!fault) return null;
  const { instead } = loaded;
  const [words, help] = ((): [string, () => void] => {
    if (fault === 'model-unknown') return [t('lab.error.usual'), () => state.setModel(usualModel)];
    if (instead)
      return [t('lab.error.instead', { backend: t(`lab.backend.${instead}`) }), () => loaded.reopen(instead)];
    return [t('lab.error.retry'), loaded.status === 'error' ? loaded.retry : () => runs.failed?.retry()];
  })();
  return (
    <div className="lab-alert" role="alert">
      <p>{t(`lab.error.${fault}`, { name: state.model, backend: t(`lab.backend.${wanted}`) })}</p>
      <button type="button" onClick={help}>
        {words}
      </button>
    </div>
  );
}
