import { useLanguage } from '../../language/language.tsx';
import { networkLabel } from '../live/trained-networks.ts';
import { cardinality, paths, toggled } from './experiment.ts';
import type { JointState } from './state.ts';

interface PathSwitchesProps {
  readonly off: readonly number[];
  readonly onChange: (off: readonly number[]) => void;
}

/** A button for each path, and the two ends: all of them, and one alone. */
export function PathSwitches({ off, onChange }: PathSwitchesProps) {
  const { t } = useLanguage();
  const first = paths.find((path) => !off.includes(path)) ?? 1;
  const alone = off.length === cardinality - 1;
  return (
    <fieldset className="control presets">
      <legend>{t('joint-training.paths')}</legend>
      {paths.map((path) => (
        <button
          key={path}
          type="button"
          aria-label={t('joint-training.path', { path })}
          aria-pressed={!off.includes(path)}
          onClick={() => onChange(toggled(off, path))}
        >
          {path}
        </button>
      ))}
      <button type="button" disabled={off.length === 0} onClick={() => onChange([])}>
        {t('joint-training.allOn')}
      </button>
      <button type="button" disabled={alone} onClick={() => onChange(paths.filter((path) => path !== first))}>
        {t('joint-training.oneOn')}
      </button>
    </fieldset>
  );
}

interface NetworkSwitchesProps extends Pick<JointState, 'networks' | 'kept'> {
  readonly onToggle: (name: string) => void;
}

/** A button for each network; the last one stays. */
export function NetworkSwitches({ networks, kept, onToggle }: NetworkSwitchesProps) {
  const { t } = useLanguage();
  const last = kept.length === 1 ? kept[0] : undefined;
  return (
    <fieldset className="control presets">
      <legend>{t('joint-training.networks')}</legend>
      {networks.map((network) => (
        <button
          key={network.name}
          type="button"
          disabled={network.name === last}
          aria-pressed={kept.includes(network.name)}
          onClick={() => onToggle(network.name)}
        >
          {networkLabel(network)}
        </button>
      ))}
      {last !== undefined && <p className="fault">{t('joint-training.refused.last')}</p>}
    </fieldset>
  );
}
