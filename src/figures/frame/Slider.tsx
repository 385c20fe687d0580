import { useId } from 'react';

interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  /** The only values there are, where they do not lie evenly: the slider then goes from stop to stop. */
  readonly stops?: readonly number[];
  /** The value as it is written and spoken, with its unit. */
  readonly text: string;
  /** Why the present value cannot be used. */
  readonly fault?: string | undefined;
  /** It cannot be moved; `fault` says why. */
  readonly disabled?: boolean;
  readonly onChange: (value: number) => void;
}

/** A native range with its value written out. */
export function Slider({ label, value, min, max, step = 1, stops, text, fault, disabled, onChange }: SliderProps) {
  const id = useId();
  const range = stops
    ? { min: 0, max: stops.length - 1, step: 1, value: nearest(stops, value) }
    : { min, max, step, value };
  return (
    <div className="control slider">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="range"
        {...range}
        aria-valuetext={text}
        disabled={disabled}
        {...(fault && { 'aria-invalid': true, 'aria-describedby': `${id}-fault` })}
        onChange={(event) => {
          const place = event.target.valueAsNumber;
          onChange(stops ? (stops[place] ?? value) : place);
        }}
      />
      <output htmlFor={id}>{text}</output>
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}

function nearest(stops: readonly number[], value: number): number {
  return stops.reduce((best, stop, index) => {
    return Math.abs(stop - value) < Math.abs((stops[best] ?? 0) - value) ? index : best;
  }, 0);
}
