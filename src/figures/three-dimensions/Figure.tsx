import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { Slider } from '../frame/Slider.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { stageSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import {
  type Dimensions,
  fitted,
  fittingWidths,
  isBeyond,
  limits,
  resnetStage,
  weightsOf,
  withWidth,
} from './stage.ts';

/** Depth, width and cardinality of one stage, and what each of them costs (paper §1, §5.1). */
export default function ThreeDimensions(first: Partial<Dimensions>) {
  const language = useLanguage();
  const { t } = language;
  const start: Dimensions = { ...resnetStage(), ...first };
  const [depth, setDepth] = useShared('three-dimensions.depth', start.depth);
  const [width, setWidth] = useShared('three-dimensions.width', start.width);
  const [cardinality, setCardinality] = useShared('three-dimensions.cardinality', start.cardinality);
  const [locked, setLocked] = useShared('three-dimensions.lock', false);
  const dimensions: Dimensions = { depth, width, cardinality };
  const budget = weightsOf(start);
  const sentence = stageSentence(dimensions, budget, locked, language);

  const take = (next: Dimensions) => {
    setDepth(next.depth);
    setWidth(next.width);
    setCardinality(next.cardinality);
  };
  /** The width follows while the cost is locked. */
  const change = (next: Dimensions) => take(locked ? fitted(next, budget) : next);
  const changeWidth = (d: number) => take(locked ? withWidth(dimensions, d, budget) : { ...dimensions, width: d });
  const lock = () => {
    if (!locked) take(fitted(dimensions, budget));
    setLocked(!locked);
  };
  return (
    <FigureFrame
      name="three-dimensions"
      title={t('three-dimensions.title')}
      sentence={sentence}
      controls={
        <>
          <Slider
            label={t('three-dimensions.depth')}
            value={depth}
            min={1}
            max={limits.depth}
            text={t('three-dimensions.depthValue', { depth })}
            onChange={(next) => change({ ...dimensions, depth: next })}
          />
          <Slider
            label={t('three-dimensions.width')}
            value={width}
            min={1}
            max={limits.width}
            {...(locked && { stops: fittingWidths(dimensions, budget) })}
            text={`d = ${width}`}
            onChange={changeWidth}
          />
          <Slider
            label={t('three-dimensions.cardinality')}
            value={cardinality}
            min={1}
            max={limits.cardinality}
            text={`C = ${cardinality}`}
            fault={locked && isBeyond(dimensions, budget) ? t('three-dimensions.beyond') : undefined}
            onChange={(next) => change({ ...dimensions, cardinality: next })}
          />
          <button type="button" aria-pressed={locked} onClick={lock}>
            {t('three-dimensions.lock')}
          </button>
        </>
      }
    >
      <Drawing
        name={t('three-dimensions.name')}
        description={sentence}
        layout={(room) => geometry(dimensions, budget, room, language)}
      />
    </FigureFrame>
  );
}
