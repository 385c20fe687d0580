import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { Slider } from '../frame/Slider.tsx';
import { UnfoldButton } from '../frame/UnfoldButton.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { cardinalitySentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { settingFor, settings } from './settings.ts';

/** The paper in one figure: one budget, spent on one wide path or on many narrow ones (Tables 2 and 3). */
export default function Cardinality({ C: firstC = 8 }: { C?: number }) {
  const language = useLanguage();
  const { t } = language;
  const [C, setC] = useShared('cardinality.C', firstC);
  const [open, setOpen] = useShared('cardinality.open', false);
  const setting = settingFor(C);
  const sentence = cardinalitySentence(setting, language);
  return (
    <FigureFrame
      name="cardinality"
      title={t('cardinality.title')}
      sentence={sentence}
      controls={
        <>
          <Slider
            label={t('cardinality.control')}
            value={setting.cardinality}
            min={1}
            max={32}
            stops={settings.map(({ cardinality }) => cardinality)}
            text={t('cardinality.value', { C: setting.cardinality, d: setting.pathWidth })}
            onChange={setC}
          />
          <UnfoldButton lanes={setting.cardinality} open={open} onToggle={setOpen} />
        </>
      }
    >
      <Drawing
        name={t('cardinality.name')}
        description={sentence}
        layout={(width) => geometry(setting, width, language, open)}
        onAct={() => setOpen(true)}
      />
    </FigureFrame>
  );
}
