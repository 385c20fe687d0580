import { useCallback } from 'react';
import { useLanguage } from '../language/language.tsx';
import { BlockPanel } from './block/BlockPanel.tsx';
import { classes } from './class-name.ts';
import { Legend } from './colour/Legend.tsx';
import { groupOf } from './colour/scales.ts';
import { type MapPlace, MapsContext } from './maps.tsx';
import { NumberPanel } from './number/NumberPanel.tsx';
import { Classes } from './overview/Classes.tsx';
import { Overview } from './overview/Overview.tsx';
import { OwnPicture } from './picture/OwnPicture.tsx';
import { Samples } from './picture/Samples.tsx';
import { Pixels, Shown } from './picture/Shown.tsx';
import { useBring } from './picture/use-bring.ts';
import { type LaboratoryState, useLaboratory } from './state/use-laboratory.ts';
import { Controls } from './status/Controls.tsx';
import { ModelCard } from './status/ModelCard.tsx';
import { Parity } from './status/Parity.tsx';
import { Status, statusOf } from './status/Status.tsx';
import '../figures/frame/frame.css';
import './lab.css';

/** The laboratory: one picture, one trained network, down to single numbers. */
export function Laboratory() {
  const lab = useLaboratory();
  const { state, visit, loaded, runs, shares } = lab;
  const { target, over } = useBring(visit.bring);
  const status = statusOf(loaded, visit, runs);
  return (
    <MapsContext value={lab.maps}>
      <div
        className={over ? 'lab over' : 'lab'}
        data-lab=""
        data-state={status}
        data-backend={runs.prediction.result?.backend ?? loaded.backend}
        data-model={loaded.model?.card.name ?? state.model}
        {...target}
      >
        <Samples current={visit.sample} onChoose={visit.choose} />
        <div className="lab-bench">
          <Shown picture={visit.picture} sample={visit.sample} />
          <OwnPicture fault={visit.fault} onBring={visit.bring} onForgive={visit.forgive} />
          <Controls state={state} loaded={loaded} runs={runs} />
        </div>
        <Status status={status} state={state} loaded={loaded} runs={runs} shares={shares} />
        <Legend onMode={state.setMode} />
        <WholeNetwork lab={lab} />
        <div className="lab-open">
          <OpenBlock lab={lab} />
          <OpenMap lab={lab} />
        </div>
        {loaded.model && <ModelCard card={loaded.model.card} />}
      </div>
    </MapsContext>
  );
}

function WholeNetwork({ lab }: { lab: LaboratoryState }) {
  const { t } = useLanguage();
  const { state, visit, loaded } = lab;
  const { setBlock, setPlace } = state;
  const onMap = useCallback(
    (place: MapPlace) => {
      setPlace(place);
      if (place.node.startsWith('stage')) setBlock(groupOf(place.node));
    },
    [setPlace, setBlock],
  );
  return (
    <Overview
      plan={lab.plan}
      open={lab.opened.view?.block}
      onOpen={setBlock}
      onSeen={lab.onSeen}
      onMap={onMap}
      picture={<Pixels picture={visit.picture} label={t('lab.node.input')} />}
      classes={
        <Classes
          names={loaded.model?.card.classes ?? classes}
          shares={lab.shares}
          meant={visit.sample?.class}
          onOpen={(index) => setPlace({ node: 'logits', channel: index })}
        />
      }
    />
  );
}

function OpenBlock({ lab }: { lab: LaboratoryState }) {
  const { t } = useLanguage();
  const { state, steps, runs } = lab;
  const { view } = lab.opened;
  const last = steps.length - 1;
  const { setStep } = state;
  const onStep = useCallback((step: number) => setStep(step, last), [setStep, last]);
  if (!view) {
    return (
      <p className="panel prompt" id="lab-block">
        {t('lab.blockClosed')}
      </p>
    );
  }
  return (
    <BlockPanel
      view={view}
      steps={steps}
      step={Math.min(state.step, last)}
      onStep={onStep}
      onForm={state.setForm}
      channel={Math.min(state.output, view.outputChannels - 1)}
      onChannel={state.setOutput}
      onClose={() => state.setBlock(undefined)}
      parity={<Parity form={state.form} runs={runs} />}
    />
  );
}

function OpenMap({ lab }: { lab: LaboratoryState }) {
  const { t } = useLanguage();
  const { state, visit, loaded, runs, opened, maps } = lab;
  if (!maps.selected) {
    return (
      <p className="panel prompt" id="lab-number">
        {t('lab.number.closed')}
      </p>
    );
  }
  return (
    <NumberPanel
      graph={opened.graph}
      store={loaded.model?.store}
      run={runs.detail}
      picture={visit.picture}
      place={maps.selected}
      pixel={state.pixel}
      onPixel={state.setPixel}
    />
  );
}
