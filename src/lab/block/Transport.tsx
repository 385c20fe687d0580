import type { Player } from '../../figures/frame/use-player.ts';
import { useLanguage } from '../../language/language.tsx';
import { endOf, STEP_WORDS, type Step } from './steps.ts';

interface TransportProps {
  readonly steps: readonly Step[];
  /** Index of the step that is shown; −1 before the first. */
  readonly step: number;
  readonly player: Player;
}

/** Play, pause, step, back and jump; the words of the steps are jumps too. */
export function Transport({ steps, step, player }: TransportProps) {
  const { t } = useLanguage();
  const last = steps.length - 1;
  const word = steps[step]?.word;
  return (
    <div className="transport">
      <div className="transport-buttons" role="group" aria-label={t('lab.transport')}>
        <button type="button" onClick={() => player.go(-1)} disabled={step < 0}>
          {t('lab.transport.first')}
        </button>
        <button type="button" onClick={() => player.go(step - 1)} disabled={step < 0}>
          {t('lab.transport.back')}
        </button>
        <button type="button" className="play" onClick={player.playing ? player.pause : player.play}>
          {t(player.playing ? 'lab.transport.pause' : 'lab.transport.play')}
        </button>
        <button type="button" onClick={() => player.go(step + 1)} disabled={step >= last}>
          {t('lab.transport.step')}
        </button>
        <button type="button" onClick={() => player.go(last)} disabled={step >= last}>
          {t('lab.transport.last')}
        </button>
      </div>
      <ol className="step-words" aria-label={t('lab.steps')}>
        {STEP_WORDS.map((each) => (
          <li key={each}>
            <button
              type="button"
              className={`step-word ${each}`}
              aria-current={each === word ? 'step' : undefined}
              onClick={() => player.go(endOf(steps, each))}
            >
              {t(`lab.step.${each}`)}
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
