import { useId, useState } from 'react';
import { useLanguage } from '../../language/language.tsx';

interface NumberFieldProps {
  /** Accessible name. */
  readonly label: string;
  /** What is written before the field; nothing where its place says enough. */
  readonly short?: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly onChange: (value: number) => void;
}

/** A small whole number that is typed or stepped with the arrow keys; says its limits when they are overstepped. */
export function NumberField({ label, short, value, min, max, onChange }: NumberFieldProps) {
  const { t } = useLanguage();
  const id = useId();
  // What is being typed and is no number within the limits, such as "-".
  const [draft, setDraft] = useState<string>();
  const fault = draft === undefined ? undefined : t('figure.wholeNumber', { min, max });
  const take = (text: string) => {
    const number = Number(text);
    const fits = /^-?\d+$/.test(text.trim()) && number >= min && number <= max;
    setDraft(fits ? undefined : text);
    if (fits) onChange(number);
  };
  const step = (by: number) => {
    setDraft(undefined);
    onChange(Math.min(max, Math.max(min, value + by)));
  };
  return (
    <span className="number-field">
      {short && <label htmlFor={id}>{short}</label>}
      <input
        id={id}
        aria-label={label}
        inputMode="numeric"
        role="spinbutton"
        autoComplete="off"
        value={draft ?? String(value)}
        aria-valuenow={value}
        aria-valuemin={min}
        aria-valuemax={max}
        {...(fault && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
        onChange={(event) => take(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => setDraft(undefined)}
        onKeyDown={(event) => {
          const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
          if (by === undefined) return;
          event.preventDefault();
          step(by);
        }}
      />
      {fault && (
        <span className="fault" id={`${id}-fault`}>
          {fault}
        </span>
      )}
    </span>
  );
}
