import { Slider } from '../../figures/frame/Slider.tsx';
import { trainedNetwork, trainedNetworks } from '../../figures/live/trained-networks.ts';
import type { ModelState } from '../../figures/live/use-model.ts';
import { useLanguage } from '../../language/language.tsx';
import { type LabState, usualModel } from '../state/use-lab-state.ts';
import type { Runs } from '../state/use-runs.ts';

interface ControlsProps {
  readonly state: LabState;
  readonly loaded: ModelState;
  readonly runs: Runs;
}

/** Which trained network is used, on what it runs, and how long the first prediction took. */
export function Controls({ state, loaded, runs }: ControlsProps) {
  const { t, number } = useLanguage();
  const chosen = trainedNetwork(state.model) ?? trainedNetwork(usualModel);
  const stops = trainedNetworks.map((each) => each.cardinality);
  const { result } = runs.prediction;
  const backend = result?.backend ?? loaded.backend;
  return (
    <>
      {chosen && (
        <Slider
          label={t('lab.model')}
          value={chosen.cardinality}
          min={Math.min(...stops)}
          max={Math.max(...stops)}
          stops={stops}
          text={t('lab.model.value', { C: chosen.cardinality, d: chosen.pathWidth, name: chosen.name })}
          onChange={(cardinality) => {
            const next = trainedNetworks.find((each) => each.cardinality === cardinality);
            if (next) state.setModel(next.name);
          }}
        />
      )}
      <p className="lab-readout">
        <span>{t('lab.backend')}</span>
        <strong>{backend ? t(`lab.backend.${backend}`) : '–'}</strong>
        <span className="time">
          {result ? t('lab.time', { ms: number(Math.max(1, Math.round(result.milliseconds))) }) : ''}
        </span>
      </p>
    </>
  );
}
