import { type CSSProperties, useId } from 'react';
import { useLanguage } from '../../../language/language.tsx';
import { type Colour, colourNames, colours } from './board.ts';

interface ColoursProps {
  readonly colour: Colour | 'paper';
  readonly onColour: (colour: Colour | 'paper') => void;
}

/** The colours by name, and the eraser. */
export function Colours({ colour, onColour }: ColoursProps) {
  const { t } = useLanguage();
  const id = useId();
  return (
    <fieldset className="control draw-colours">
      <legend>{t('lab.draw.colour')}</legend>
      {([...colourNames, 'paper'] as const).map((name) => (
        <label key={name}>
          <input type="radio" name={id} checked={name === colour} onChange={() => onColour(name)} />
          <span
            className={name === 'paper' ? 'swatch eraser' : 'swatch'}
            style={name === 'paper' ? undefined : ({ '--swatch': colours[name] } as CSSProperties)}
          />
          {t(`lab.draw.colour.${name}`)}
        </label>
      ))}
    </fieldset>
  );
}
