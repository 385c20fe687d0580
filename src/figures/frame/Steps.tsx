import { useEffect, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { changeDuration } from '../grammar/use-tween.ts';

interface StepsProps {
  /** What the stills are called, in order. */
  readonly names: readonly string[];
  readonly at: number;
  readonly onStep: (step: number) => void;
}

/** How long each still stands while playing, in milliseconds. */
const rest = 1100;

/** Goes through a row of stills: one step at a time, or played to the end. */
export function Steps({ names, at, onStep }: StepsProps) {
  const { t } = useLanguage();
  const [playing, setPlaying] = useState(false);
  const last = names.length - 1;
  useEffect(() => {
    if (!playing) return;
    if (at >= last) {
      setPlaying(false);
      return;
    }
    const clock = setTimeout(() => onStep(at + 1), changeDuration + rest);
    return () => clearTimeout(clock);
  }, [playing, at, last, onStep]);
  const go = (step: number) => {
    setPlaying(false);
    onStep(step);
  };
  const play = () => {
    // From the end it plays again from the start.
    if (!playing && at >= last) onStep(0);
    setPlaying(!playing);
  };
  return (
    <fieldset className="control steps">
      <legend className="visually-hidden">{t('figure.steps')}</legend>
      <button type="button" disabled={at === 0} onClick={() => go(0)}>
        {t('figure.steps.first')}
      </button>
      <button type="button" disabled={at === 0} onClick={() => go(at - 1)}>
        {t('figure.steps.back')}
      </button>
      <button type="button" onClick={play}>
        {t(playing ? 'figure.steps.pause' : 'figure.steps.play')}
      </button>
      <button type="button" disabled={at === last} onClick={() => go(at + 1)}>
        {t('figure.steps.next')}
      </button>
      <output>{t('figure.steps.at', { step: at + 1, steps: names.length, name: names[at] ?? '' })}</output>
    </fieldset>
  );
}
