import { type ReactNode, useMemo } from 'react';
import { Choice } from '../../figures/frame/Choice.tsx';
import { Slider } from '../../figures/frame/Slider.tsx';
import { usePlayer } from '../../figures/frame/use-player.ts';
import type { Shape } from '../../graph/graph.ts';
import { FORMS, type Form } from '../../graph/spec.ts';
import { useLanguage } from '../../language/language.tsx';
import type { Editing } from '../edits/edits.ts';
import { onEscape } from '../keyboard/on-escape.ts';
import { useMaps } from '../maps.tsx';
import { shapeText } from '../shape-text.ts';
import { BlockEdits } from './BlockEdits.tsx';
import type { BlockView } from './block-view.ts';
import { describeStep } from './describe.ts';
import { PathRows } from './PathRows.tsx';
import { addedAfter, knownAfter, type Step } from './steps.ts';
import { Tail } from './Tail.tsx';
import { Transport } from './Transport.tsx';

interface BlockPanelProps extends Editing {
  readonly view: BlockView;
  readonly steps: readonly Step[];
  /** Index of the step that is shown; −1 before the first. */
  readonly step: number;
  readonly onStep: (step: number) => void;
  readonly onForm: (form: Form) => void;
  /** Output channel that T_i, the sums and the result show. */
  readonly channel: number;
  readonly onChannel: (channel: number) => void;
  /** What the edits do to the prediction, in words. */
  readonly effect: string;
  /** A slider is moving: nothing is to be read out. */
  readonly quiet: boolean;
  readonly onClose: () => void;
  /** How far the forms' answers are apart, in words. */
  readonly parity: ReactNode;
}

/** One block opened: every path with its maps, and the way from their sum to the result, step by step. */
export function BlockPanel(props: BlockPanelProps) {
  const { view, steps, step, channel } = props;
  const { t, locale } = useLanguage();
  const { values, shapeOf } = useMaps();
  const player = usePlayer(step, steps.length, props.onStep, { first: -1, pace: 900 });
  const known = useMemo(() => knownAfter(view, steps, step), [view, steps, step]);
  const current = steps[step];
  const [input, output]: Shape[] = [shapeOf(view.input), shapeOf(view.out)];
  return (
    <section
      className="panel block-panel"
      id="lab-block"
      aria-labelledby="lab-block-title"
      onKeyDown={onEscape(props.onClose)}
    >
      <header className="panel-header">
        <h2 id="lab-block-title">
          {t('lab.blockTitle')} <code>{view.block}</code>
        </h2>
        <p className="shape">{`${input && shapeText(input)} → ${output && shapeText(output)}`}</p>
        <button type="button" className="quiet close" onClick={props.onClose}>
          {t('lab.close')}
        </button>
      </header>
      <div className="block-controls">
        <Choice
          label={t('lab.form')}
          options={FORMS.map((form) => ({ value: form, label: t(`lab.form.${form}`) }))}
          value={view.form}
          onChange={props.onForm}
        />
        <Slider
          label={t('lab.output')}
          value={channel}
          min={0}
          max={view.outputChannels - 1}
          text={t('lab.output.value', { channel, last: view.outputChannels - 1 })}
          onChange={props.onChannel}
        />
      </div>
      <Transport steps={steps} step={step} player={player} />
      <p className="says" aria-live={props.quiet ? 'off' : 'polite'}>
        {describeStep(t, locale, current, { view, values, channel })}
      </p>
      <PathRows
        view={view}
        known={known}
        added={addedAfter(steps, step)}
        adding={current?.path}
        channel={channel}
        edits={props.edits}
        onEdit={props.onEdit}
      />
      <Tail view={view} known={known} channel={channel} />
      <BlockEdits block={view.block} edits={props.edits} onEdit={props.onEdit} effect={props.effect} />
      <p className="panel-note">{props.parity}</p>
    </section>
  );
}
