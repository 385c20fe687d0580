import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { SHORTCUT, toggled } from './switches.ts';

interface SwitchesProps {
  readonly off: readonly number[];
  readonly onOff: (off: readonly number[]) => void;
  /** What the switches do to the prediction, in words. */
  readonly effect: ReactNode;
}

/** "What if": the shortcut's switch, everything on again, and what follows. Paths are switched at their numbers. */
export function Switches({ off, onOff, effect }: SwitchesProps) {
  const { t } = useLanguage();
  return (
    <div className="switches" role="group" aria-label={t('lab.switches')}>
      <button type="button" aria-pressed={!off.includes(SHORTCUT)} onClick={() => onOff(toggled(off, SHORTCUT))}>
        {t(off.includes(SHORTCUT) ? 'lab.switches.shortcutOff' : 'lab.switches.shortcutOn')}
      </button>
      <button type="button" disabled={off.length === 0} onClick={() => onOff([])}>
        {t('lab.switches.all')}
      </button>
      <p aria-live="polite">{effect}</p>
    </div>
  );
}
