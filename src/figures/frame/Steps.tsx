import { useLanguage } from '../../language/language.tsx';
import { usePlayer } from './use-player.ts';

interface StepsProps {
  /** What the stills are called, in order. */
  readonly names: readonly string[];
  readonly at: number;
  readonly onStep: (step: number) => void;
}

/** Goes through a row of stills: one step at a time, or played to the end. */
export function Steps({ names, at, onStep }: StepsProps) {
  const { t } = useLanguage();
  const { playing, play, pause, go } = usePlayer(at, names.length, onStep);
  const last = names.length - 1;
  return (
    <fieldset className="control steps">
      <legend className="visually-hidden">{t('figure.steps')}</legend>
      <button type="button" disabled={at === 0} onClick={() => go(0)}>
        {t('figure.steps.first')}
      </button>
      <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
        {t('figure.steps.back')}
      </button>
      <button type="button" onClick={playing ? pause : play}>
        {t(playing ? 'figure.steps.pause' : 'figure.steps.play')}
      </button>
      <button type="button" disabled={at === last} onClick={() => go(at + 1)}>
        {t('figure.steps.next')}
      </button>
      <output>{t('figure.steps.at', { step: at + 1, steps: names.length, name: names[at] ?? '' })}</output>
    </fieldset>
  );
}
