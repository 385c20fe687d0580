import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { Choice } from '../frame/Choice.tsx';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { Slider } from '../frame/Slider.tsx';
import { UnfoldButton } from '../frame/UnfoldButton.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { relativesSentence } from './describe.ts';
import { type Difference, differences } from './differences.ts';
import { geometry } from './geometry.ts';

interface InceptionResnetProps {
  readonly cardinality?: number;
  readonly difference?: Difference;
}

/** ResNeXt's block in form (b) beside Inception-ResNet-A, and where they differ (paper §3.3). */
export default function InceptionResnet(first: InceptionResnetProps) {
  const language = useLanguage();
  const { t } = language;
  const [cardinality, setCardinality] = useShared('inception-resnet.C', first.cardinality ?? 3);
  const [difference, setDifference] = useShared('inception-resnet.difference', first.difference ?? 'none');
  const [open, setOpen] = useShared('inception-resnet.open', false);
  const state = { cardinality, difference, open };
  const sentence = relativesSentence(state, language);
  return (
    <FigureFrame
      name="inception-resnet"
      title={t('inception-resnet.title')}
      sentence={sentence}
      controls={
        <>
          <Choice
            label={t('inception-resnet.difference')}
            options={differences.map((value) => ({ value, label: t(`inception-resnet.difference.${value}`) }))}
            value={difference}
            onChange={setDifference}
          />
          <Slider
            label={t('inception-resnet.C')}
            value={cardinality}
            min={1}
            max={32}
            text={`C = ${cardinality}`}
            onChange={setCardinality}
          />
          <UnfoldButton lanes={cardinality} open={open} onToggle={setOpen} />
        </>
      }
    >
      <Drawing
        name={t('inception-resnet.drawing')}
        description={sentence}
        layout={(width) => geometry(state, width, language)}
        onAct={() => setOpen(true)}
      />
    </FigureFrame>
  );
}
