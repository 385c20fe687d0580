import { COMPARED, type ComparedName, comparedNames } from '../../graph/compared.ts';
import { useLanguage } from '../../language/language.tsx';
import { useShared } from '../../share/use-shared.ts';
import { Choice } from '../frame/Choice.tsx';
import { FigureFrame } from '../frame/FigureFrame.tsx';
import { UnfoldButton } from '../frame/UnfoldButton.tsx';
import { Drawing } from '../grammar/Drawing.tsx';
import { modulesSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { Numbers } from './Numbers.tsx';
import './modules.css';

const lanesOf = (name: ComparedName) => COMPARED[name].paths.length;

interface ModulesProps {
  readonly left?: ComparedName;
  readonly right?: ComparedName;
}

/** Two multi-branch modules side by side: what is in their branches, and how these are merged (paper §2). */
export default function Modules(first: ModulesProps) {
  const language = useLanguage();
  const { t } = language;
  const [left, setLeft] = useShared('modules.left', first.left ?? 'inception-3a');
  const [right, setRight] = useShared('modules.right', first.right ?? 'bottleneck');
  const [open, setOpen] = useShared('modules.open', false);
  const state = { left, right, open };
  const sentence = modulesSentence(state, language);
  const options = comparedNames.map((value) => ({ value, label: t(`modules.name.${value}`) }));
  return (
    <FigureFrame
      name="modules"
      title={t('modules.title')}
      sentence={sentence}
      controls={
        <>
          <Choice label={t('modules.left')} options={options} value={left} onChange={setLeft} />
          <Choice label={t('modules.right')} options={options} value={right} onChange={setRight} />
          <UnfoldButton lanes={Math.max(lanesOf(left), lanesOf(right))} open={open} onToggle={setOpen} />
        </>
      }
    >
      <Drawing
        name={t('modules.drawing', { left: t(`modules.name.${left}`), right: t(`modules.name.${right}`) })}
        description={sentence}
        layout={(width) => geometry(state, width, language)}
        onAct={() => setOpen(true)}
      />
      <Numbers {...state} />
    </FigureFrame>
  );
}
