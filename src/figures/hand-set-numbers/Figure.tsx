import type { InceptionName } from '../../graph/googlenet.ts';
import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { Choice } from '../frame/Choice.tsx';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { handSetSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { moduleNames } from './numbers.ts';

/** What a designer had to choose: six numbers in each Inception module, one or two in all of a ResNe(X)t (paper §1). */
export default function HandSetNumbers({ module: firstModule = '3a' }: { readonly module?: InceptionName }) {
  const language = useLanguage();
  const { t } = language;
  const [module, setModule] = useShared('hand-set-numbers.module', firstModule);
  const sentence = handSetSentence(module, language);
  const open = (id: string) => {
    const name = moduleNames.find((each) => id.split('.').includes(each));
    if (name) setModule(name);
  };
  return (
    <FigureFrame
      name="hand-set-numbers"
      title={t('hand-set-numbers.title')}
      sentence={sentence}
      controls={
        <Choice
          label={t('hand-set-numbers.module')}
          options={moduleNames.map((value) => ({ value, label: value }))}
          value={module}
          onChange={setModule}
        />
      }
    >
      <Drawing
        name={t('hand-set-numbers.name')}
        description={sentence}
        layout={(width) => geometry(module, width, language)}
        onAct={(_, { id }) => open(id)}
      />
    </FigureFrame>
  );
}
