import { useId } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { addressOf, describeSample, type Sample, samples } from './samples.ts';
import './sample-picker.css';

interface SamplePickerProps {
  readonly label: string;
  /** None while the reader's own picture is shown. */
  readonly current: Sample | undefined;
  readonly onChoose: (id: string) => void;
}

/** The sample pictures in a row, one of them chosen: arrow keys go on. */
export function SamplePicker({ label, current, onChoose }: SamplePickerProps) {
  const { locale } = useLanguage();
  const id = useId();
  return (
    <fieldset className="control sample-picker">
      <legend>{label}</legend>
      {samples.map((sample) => (
        <label key={sample.id}>
          <input
            type="radio"
            name={id}
            value={sample.id}
            checked={sample.id === current?.id}
            onChange={() => onChoose(sample.id)}
          />
          <img src={addressOf(sample)} alt={describeSample(sample, locale)} width="44" height="44" loading="lazy" />
        </label>
      ))}
    </fieldset>
  );
}
