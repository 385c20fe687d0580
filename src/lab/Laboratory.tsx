import { useCallback } from 'react';
import { classes } from '../language/class-name.ts';
import { useLanguage } from '../language/language.tsx';
import { BlockPanel } from './block/BlockPanel.tsx';
import { Legend } from './colour/Legend.tsx';
import { groupOf } from './colour/scales.ts';
import { EditsLine } from './edits/EditsLine.tsx';
import { useEffectInWords } from './edits/use-effect-in-words.ts';
import { useStill } from './edits/use-still.ts';
import { type MapPlace, MapsContext } from './maps.tsx';
import { NumberPanel } from './number/NumberPanel.tsx';
import { Classes } from './overview/Classes.tsx';
import { Overview } from './overview/Overview.tsx';
import { InputButtons, OpenInput } from './picture/Inputs.tsx';
import { OwnPicture } from './picture/OwnPicture.tsx';
import { PictureAlert } from './picture/PictureAlert.tsx';
import { Samples } from './picture/Samples.tsx';
import { Pixels, Shown } from './picture/Shown.tsx';
import { useBring } from './picture/use-bring.ts';
import { type LaboratoryState, useLaboratory } from './state/use-laboratory.ts';
import { Controls } from './status/Controls.tsx';
import { Failure } from './status/Failure.tsx';
import { ModelCard } from './status/ModelCard.tsx';
import { Parity } from './status/Parity.tsx';
import { Status, statusOf } from './status/Status.tsx';
import { StickyLine } from './status/StickyLine.tsx';
import { Tools } from './tools/Tools.tsx';
import '../figures/frame/frame.css';
import './lab.css';

/** The laboratory: one picture, one trained network, down to single numbers. */
export function Laboratory() {
  const { t } = useLanguage();
  const lab = useLaboratory();
  const { state, visit, loaded, runs, model, shares } = lab;
  const { target, over } = useBring(visit.bring);
  const status = statusOf(loaded, visit, runs);
  const effect = useEffectInWords({ ...lab, names: model?.card.classes });
  const said = useStill(state.edits.length > 0 ? effect : '');
  // While a slider moves nothing is read out; what it has done is, once it rests.
  const quiet = useStill(state.edits) !== state.edits;
  return (
    <MapsContext value={lab.maps}>
      <div
        className={over ? 'lab over' : 'lab'}
        data-lab=""
        data-state={status}
        data-backend={runs.prediction.result?.backend ?? loaded.backend}
        data-model={model?.card.name ?? state.model}
        data-tensors={runs.detail.result?.tensors}
        data-calls={runs.prediction.result?.calls}
        {...target}
      >
        <noscript>
          <p className="lab-note">{t('lab.noScript')}</p>
        </noscript>
        {over && <p className="lab-drop">{t('lab.bring.drop')}</p>}
        <Samples current={visit.sample} onChoose={visit.choose} />
        <div className="lab-bench">
          <Shown picture={visit.picture} sample={visit.sample}>
            <OwnPicture onBring={visit.bring}>
              <InputButtons />
            </OwnPicture>
          </Shown>
          <div className="lab-controls">
            <Status status={status} loaded={loaded} runs={runs} shares={shares} quiet={quiet} />
            <Controls state={state} loaded={loaded} runs={runs} />
          </div>
          <OpenInput lab={lab} />
        </div>
        {visit.fault && <PictureAlert fault={visit.fault} stays={shares !== undefined} onForgive={visit.forgive} />}
        <Failure state={state} loaded={loaded} runs={runs} />
        <Legend onMode={state.setMode} />
        <WholeNetwork lab={lab} effect={effect} />
        <p className="visually-hidden" aria-live="polite">
          {said}
        </p>
        <div className="lab-open">
          <OpenBlock lab={lab} effect={effect} quiet={quiet} />
          <OpenMap lab={lab} quiet={quiet} />
        </div>
        <Tools lab={lab} />
        {model && <ModelCard card={model.card} />}
        <StickyLine names={model?.card.classes} shares={shares} opened={lab.opened.view?.block} />
      </div>
    </MapsContext>
  );
}

interface PartProps {
  readonly lab: LaboratoryState;
  /** What the edits do to the prediction, in words. */
  readonly effect: string;
  /** A slider is moving: nothing is to be read out. */
  readonly quiet: boolean;
}

function WholeNetwork({ lab, effect }: Omit<PartProps, 'quiet'>) {
  const { t } = useLanguage();
  const { visit, model } = lab;
  const { setBlock } = lab.state;
  const { edits, missing, onEdit } = lab;
  const { select } = lab.maps;
  const onMap = useCallback(
    (place: MapPlace) => {
      select(place);
      if (place.node.startsWith('stage')) setBlock(groupOf(place.node));
    },
    [select, setBlock],
  );
  return (
    <Overview
      plan={lab.plan}
      open={lab.opened.view?.block}
      onOpen={setBlock}
      onSeen={lab.onSeen}
      onMap={onMap}
      edits={edits}
      onEdit={onEdit}
      picture={<Pixels picture={visit.picture} label={t('lab.node.input')} />}
      line={<EditsLine edits={edits} others={missing.length > 0} onEdit={onEdit} effect={effect} />}
      classes={(tabIndex) => (
        <Classes
          tabIndex={tabIndex}
          names={model?.card.classes ?? classes}
          shares={lab.shares}
          usual={lab.usual}
          meant={visit.sample?.class}
          onOpen={(index) => select({ node: 'logits', channel: index })}
        />
      )}
    />
  );
}

function OpenBlock({ lab, effect, quiet }: PartProps) {
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
      onClose={() => {
        focusBlock(view.block);
        state.setBlock(undefined);
      }}
      edits={lab.edits}
      onEdit={lab.onEdit}
      effect={effect}
      quiet={quiet}
      parity={<Parity form={state.form} runs={runs} />}
    />
  );
}

/** Where the keyboard goes on when a panel closes. */
function focusBlock(block: string): void {
  document.querySelector<HTMLElement>(`[data-lab] [data-block="${block}"]`)?.focus();
}

function OpenMap({ lab, quiet }: Omit<PartProps, 'effect'>) {
  const { t } = useLanguage();
  const { state, visit, model, detail, opened, maps } = lab;
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
      store={model?.store}
      run={detail}
      picture={visit.picture}
      place={maps.selected}
      pixel={state.pixel}
      onPixel={state.setPixel}
      quiet={quiet}
    />
  );
}
