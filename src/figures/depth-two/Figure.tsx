import { useCallback, useDeferredValue, useMemo } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { shortNumber } from '../../language/short-number.ts';
import { useShared } from '../../share/use-shared.ts';
import { Choice } from '../frame/Choice.tsx';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { Slider } from '../frame/Slider.tsx';
import { Steps } from '../frame/Steps.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { blockWidth, type Comparison, compare, type Depth, type DepthState, mapSide, sameWidths } from './blocks.ts';
import { depthSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { mapsGeometry } from './geometry-maps.ts';

interface DepthTwoProps {
  readonly depth?: Depth;
  readonly cardinality?: number;
  readonly width?: number;
}

/** Where the slide stands in each still. */
const stills = [0, 50, 100] as const;

/** Paths of two layers are one wide block; of three, the middle stays in lanes (paper §3.3, Fig. 4). */
export default function DepthTwo(first: DepthTwoProps) {
  const language = useLanguage();
  const { t } = language;
  const [depth, setDepth] = useShared('depth-two.depth', first.depth ?? '2');
  const [cardinality, setC] = useShared('depth-two.C', first.cardinality ?? 8);
  const [pathWidth, setD] = useShared('depth-two.d', first.width ?? 4);
  const [slide, setSlide] = useShared('depth-two.slide', 0);
  const [seed, setSeed] = useShared('depth-two.seed', 1);
  const showStill = useCallback((index: number) => setSlide(stills[index] ?? 0), [setSlide]);
  const state: DepthState = { depth, cardinality, pathWidth, slide };
  const [laterC, laterD] = [useDeferredValue(cardinality), useDeferredValue(pathWidth)];
  const comparison = useMemo(
    () => compare({ depth, cardinality: laterC, pathWidth: laterD }, seed),
    [depth, laterC, laterD, seed],
  );
  const sentence = depthSentence(state, comparison.gap, seed, language);
  return (
    <FigureFrame
      name="depth-two"
      title={t('depth-two.title')}
      sentence={sentence}
      controls={
        <>
          <Choice
            label={t('depth-two.depth')}
            options={(['2', '3'] as const).map((value) => ({ value, label: t(`depth-two.depth.${value}`) }))}
            value={depth}
            onChange={setDepth}
          />
          <Slider label={t('depth-two.slide')} value={slide} min={0} max={100} text={`${slide}%`} onChange={setSlide} />
          <Steps
            names={(['apart', 'stacked', 'joined'] as const).map((name) => t(`depth-two.still.${name}`))}
            at={slide === 100 ? 2 : slide >= 50 ? 1 : 0}
            onStep={showStill}
          />
          <Slider
            label={t('depth-two.C')}
            value={cardinality}
            min={1}
            max={32}
            text={`C = ${cardinality}`}
            onChange={setC}
          />
          <Slider
            label={t('depth-two.d')}
            value={pathWidth}
            min={1}
            max={32}
            text={`d = ${pathWidth}`}
            onChange={setD}
          />
          <fieldset className="control presets">
            <legend>{t('depth-two.presets')}</legend>
            {sameWidths.map(({ C, d }) => (
              <button
                key={C}
                type="button"
                aria-pressed={C === cardinality && d === pathWidth}
                onClick={() => {
                  setC(C);
                  setD(d);
                }}
              >
                {C}×{d}d
              </button>
            ))}
          </fieldset>
        </>
      }
      below={<Check comparison={comparison} seed={seed} onSeed={setSeed} />}
    >
      <Drawing name={t('depth-two.name')} description={sentence} layout={(width) => geometry(state, width, language)} />
    </FigureFrame>
  );
}

interface CheckProps {
  readonly comparison: Comparison;
  readonly seed: number;
  readonly onSeed: (seed: number) => void;
}

/** Both blocks run with the same numbers. */
function Check({ comparison, seed, onSeed }: CheckProps) {
  const language = useLanguage();
  const { t, number } = language;
  const { gap } = comparison;
  const values = {
    n: blockWidth,
    map: `${mapSide}×${mapSide}`,
    seed,
    channel: gap.channel + 1,
    largest: shortNumber(gap.largest, language),
    peak: number(gap.peak, 0),
  };
  return (
    <section className="experiment">
      <h3>{t('depth-two.check')}</h3>
      <p>{t('depth-two.check.what', values)}</p>
      <Drawing name={t('depth-two.check.name')} layout={(width) => mapsGeometry(comparison, width, language)} />
      <p className="experiment-result">
        {t(gap.largest === 0 ? 'depth-two.check.none' : 'depth-two.check.rounding', values)}
      </p>
      <button type="button" onClick={() => onSeed((seed % 999) + 1)}>
        {t('depth-two.check.again')}
      </button>
    </section>
  );
}
