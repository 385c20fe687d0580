import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { Choice } from '../frame/Choice.tsx';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { accountOf, regularBlock, type TemplateNetwork, templateNetworks } from './account.ts';
import { templateSentence } from './describe.ts';
import { geometry } from './geometry.ts';

interface TemplateProps {
  readonly network?: TemplateNetwork;
  readonly block?: string;
}

/** Table 1 as a picture: rule 2 keeps the cost of regular blocks, and the first of each stage stand out (paper §3.1). */
export default function Template({
  network: firstNetwork = 'resnext-50',
  block: firstBlock = regularBlock,
}: TemplateProps) {
  const language = useLanguage();
  const { t } = language;
  const [network, setNetwork] = useShared('template.network', firstNetwork);
  const [block, setBlock] = useShared('template.block', firstBlock);
  const sentence = templateSentence(accountOf(network), block, language);
  return (
    <FigureFrame
      name="template"
      title={t('template.title')}
      sentence={sentence}
      controls={
        <Choice
          label={t('template.network')}
          options={templateNetworks.map((value) => ({ value, label: t(`template.network.${value}`) }))}
          value={network}
          onChange={setNetwork}
        />
      }
    >
      <Drawing
        name={t('template.name')}
        description={sentence}
        layout={(width) => geometry({ network, block }, width, language)}
        onAct={(_, { id }) => setBlock(id.replace('bar.', ''))}
      />
    </FigureFrame>
  );
}
