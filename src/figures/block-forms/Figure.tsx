import { lazy, Suspense, useCallback } from 'react';
import { FORMS } from '../../graph/spec.ts';
import { useLanguage } from '../../language/language.tsx';
import { TABLE_2 } from '../../paper/settings.ts';
import { useShared } from '../../share/use-shared.ts';
import { Choice } from '../frame/Choice.tsx';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { Slider } from '../frame/Slider.tsx';
import { usePlayer } from '../frame/use-player.ts';
import { Drawing } from '../grammar/Drawing.tsx';
import { type FormsState, type Misplacement, misplacements } from './block.ts';
import { formsSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { Trained } from './Trained.tsx';

interface BlockFormsProps {
  readonly form?: FormsState['form'];
  readonly cardinality?: number;
  readonly pathWidth?: number;
}

/** The settings of Table 2. */
/** Its interpreter comes after the rest of the page. */
const Exact = lazy(() => import('./Exact.tsx'));

const paperSettings = TABLE_2.rows.flatMap(({ network }) =>
  network ? [{ C: network.cardinality, d: network.pathWidth }] : [],
);

/** One block in the three forms of Fig. 3, which turn into one another. */
export default function BlockForms(first: BlockFormsProps) {
  const language = useLanguage();
  const { t } = language;
  const [wanted, setForm] = useShared('block-forms.form', first.form ?? 'a');
  const [cardinality, setCardinality] = useShared('block-forms.C', first.cardinality ?? 32);
  const [pathWidth, setPathWidth] = useShared('block-forms.d', first.pathWidth ?? 4);
  const [open, setOpen] = useShared('block-forms.open', false);
  const [misplaced, setMisplaced] = useShared('block-forms.misplaced', 'none');
  const form = misplaced === 'none' ? wanted : 'a';
  const showForm = useCallback((place: number) => setForm(FORMS[place] ?? 'a'), [setForm]);
  const state: FormsState = { form, cardinality, pathWidth, open, misplaced };
  const sentence = formsSentence(state, language);
  const { playing, play, pause } = usePlayer(FORMS.indexOf(form), FORMS.length, showForm);
  const refused = misplaced === 'none' ? undefined : t(`block-forms.refused.${misplaced}`);
  const misplacement = (value: Misplacement) => ({ value, label: t(`block-forms.misplaced.${value}`) });
  return (
    <FigureFrame
      name="block-forms"
      title={t('block-forms.title')}
      sentence={sentence}
      controls={
        <>
          <Choice
            label={t('block-forms.form')}
            options={FORMS.map((value) => ({
              value,
              label: `(${value})`,
              ...(value !== 'a' && { fault: refused }),
            }))}
            value={form}
            onChange={(next) => {
              pause();
              setForm(next);
            }}
          />
          <button type="button" disabled={misplaced !== 'none'} onClick={playing ? pause : play}>
            {playing ? t('figure.steps.pause') : t('block-forms.play')}
          </button>
          <Slider
            label={t('block-forms.C')}
            value={cardinality}
            min={1}
            max={64}
            text={`C = ${cardinality}`}
            onChange={setCardinality}
          />
          <Slider
            label={t('block-forms.d')}
            value={pathWidth}
            min={1}
            max={64}
            text={`d = ${pathWidth}`}
            onChange={setPathWidth}
          />
          <fieldset className="control presets">
            <legend>{t('block-forms.presets')}</legend>
            {paperSettings.map(({ C, d }) => (
              <button
                key={C}
                type="button"
                aria-pressed={C === cardinality && d === pathWidth}
                onClick={() => {
                  setCardinality(C);
                  setPathWidth(d);
                }}
              >
                {C}×{d}d
              </button>
            ))}
          </fieldset>
          <button type="button" aria-pressed={open} onClick={() => setOpen(!open)}>
            {t('figure.unfold')}
          </button>
          <Choice
            label={t('block-forms.misplaced')}
            options={misplacements.map(misplacement)}
            value={misplaced}
            onChange={setMisplaced}
          />
        </>
      }
      below={
        <>
          <Suspense>
            <Exact cardinality={cardinality} misplaced={misplaced} />
          </Suspense>
          <Trained misplaced={misplaced} />
        </>
      }
    >
      <Drawing
        name={t('block-forms.name', { form })}
        description={sentence}
        layout={(width) => geometry(state, width, language)}
        onAct={() => setOpen(true)}
      />
    </FigureFrame>
  );
}
