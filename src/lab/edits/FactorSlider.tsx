import type { KeyboardEvent } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { FACTOR_STEP, MOST_FACTOR } from '../../share/edits.ts';

interface FactorSliderProps {
  readonly label: string;
  readonly factor: number;
  readonly onFactor: (factor: number) => void;
}

/** What a path or a shortcut is multiplied by. Double-click and Home lead back to 1, which is marked. */
export function FactorSlider({ label, factor, onFactor }: FactorSliderProps) {
  const { t } = useLanguage();
  const text = t('lab.edits.factor.value', { factor });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Home') return;
    event.preventDefault();
    onFactor(1);
  };
  return (
    <span className={factor === 1 ? 'factor' : 'factor changed'}>
      <input
        type="range"
        min={0}
        max={MOST_FACTOR}
        step={FACTOR_STEP}
        value={factor}
        aria-label={label}
        aria-valuetext={text}
        title={t('lab.edits.factor.reset')}
        onChange={(event) => onFactor(event.target.valueAsNumber)}
        onDoubleClick={() => onFactor(1)}
        onKeyDown={onKeyDown}
      />
      <span className="factor-value" aria-hidden>
        {text}
      </span>
    </span>
  );
}
