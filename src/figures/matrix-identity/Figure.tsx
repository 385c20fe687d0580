import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { Choice } from '../frame/Choice.tsx';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { NumberField } from '../frame/NumberField.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { identitySentence } from './describe.ts';
import { geometry } from './geometry.ts';
import type { IdentityState } from './geometry-frame.ts';
import { bothSides, exampleEntries, matrices } from './identity.ts';
import './matrix-identity.css';

/** A₁B₁ + A₂B₂ = [A₁ A₂]·[B₁; B₂] (paper footnote 3), with numbers that can be changed. */
export default function MatrixIdentity({ view: firstView = 'apart' }: { view?: IdentityState['view'] }) {
  const language = useLanguage();
  const { t } = language;
  const [view, setView] = useShared('matrix-identity.view', firstView);
  const [entries, setEntries] = useShared('matrix-identity.entries', exampleEntries);
  const sentence = identitySentence(view, bothSides(entries), language);
  return (
    <FigureFrame
      name="matrix-identity"
      title={t('matrix-identity.title')}
      sentence={sentence}
      controls={
        <>
          <Choice
            label={t('matrix-identity.view')}
            options={[
              { value: 'apart', label: t('matrix-identity.apart') },
              { value: 'joined', label: t('matrix-identity.joined') },
            ]}
            value={view}
            onChange={setView}
          />
          <fieldset className="control matrix-entries">
            <legend>{t('matrix-identity.numbers')}</legend>
            {matrices.map((matrix, which) => (
              <span key={matrix} className="matrix-pair">
                {[0, 1].map((place) => (
                  <NumberField
                    key={place}
                    label={t('matrix-identity.entry', { matrix, place: place + 1 })}
                    {...(place === 0 && { short: matrix })}
                    value={entries[2 * which + place] ?? 0}
                    min={-99}
                    max={99}
                    onChange={(next) => setEntries(entries.with(2 * which + place, next))}
                  />
                ))}
              </span>
            ))}
          </fieldset>
        </>
      }
    >
      <Drawing
        name={t('matrix-identity.name')}
        description={sentence}
        layout={(width) => geometry({ entries, view }, width, language)}
      />
    </FigureFrame>
  );
}
