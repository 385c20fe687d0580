import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { Slider } from '../frame/Slider.tsx';
import { Steps } from '../frame/Steps.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { growthSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { type BlockState, type Still, since, stills } from './stills.ts';

/** Each product of a neuron grows into a small network (paper §3.2, §3.3, Fig. 2 and Fig. 3a). */
export default function NeuronToBlock({
  still: firstStill = 'neuron',
  cardinality: firstC = 4,
}: {
  still?: Still;
  cardinality?: number;
}) {
  const language = useLanguage();
  const { t } = language;
  const [still, setStill] = useShared('neuron-to-block.still', firstStill);
  const [cardinality, setC] = useShared('neuron-to-block.C', firstC);
  const state: BlockState = { still, cardinality };
  const sentence = growthSentence(state, language);
  return (
    <FigureFrame
      name="neuron-to-block"
      title={t('neuron-to-block.title')}
      sentence={sentence}
      controls={
        <>
          <Steps
            names={stills.map((each) => t(`neuron-to-block.still.${each}`))}
            at={stills.indexOf(still)}
            onStep={(at) => setStill(stills[at] ?? 'neuron')}
          />
          <Slider
            label={t('neuron-to-block.count')}
            value={cardinality}
            min={1}
            max={32}
            text={t(since(state, 'whole') ? 'neuron-to-block.countValue' : 'neuron-to-block.countLater', {
              C: cardinality,
            })}
            onChange={setC}
          />
        </>
      }
    >
      <Drawing
        name={t('neuron-to-block.name')}
        description={sentence}
        layout={(width) => geometry(state, width, language)}
      />
    </FigureFrame>
  );
}
