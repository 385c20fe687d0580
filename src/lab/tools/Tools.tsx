import * as toolWords from 'virtual:tool-words';
import { Suspense } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { WithWords } from '../../language/WithWords.tsx';
import { useShared } from '../../share/use-shared.ts';
import type { LaboratoryState } from '../state/use-laboratory.ts';
import { type ToolName, toolNames, tools } from './tools.ts';

const NONE: readonly string[] = [];

/** The laboratory's tools, folded up until the reader opens them; the address says which are open. */
export function Tools({ lab }: { lab: LaboratoryState }) {
  const { t } = useLanguage();
  const [open, setOpen] = useShared('lab.tools', NONE);
  const toggle = (name: ToolName) =>
    setOpen(
      open.includes(name)
        ? open.filter((each) => each !== name)
        : toolNames.filter((each) => each === name || open.includes(each)),
    );
  return (
    <section className="tools" aria-labelledby="lab-tools-title">
      <h2 id="lab-tools-title">{t('lab.tools')}</h2>
      {toolNames.map((name) => (
        <Tool key={name} name={name} open={open.includes(name)} onToggle={() => toggle(name)} lab={lab} />
      ))}
    </section>
  );
}

interface ToolFrameProps {
  readonly name: ToolName;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly lab: LaboratoryState;
}

function Tool({ name, open, onToggle, lab }: ToolFrameProps) {
  const { t } = useLanguage();
  const Content = tools[name];
  const id = `lab-tool-${name}`;
  return (
    <section className="panel tool" data-tool={name} aria-labelledby={id}>
      <h3 id={id}>
        <button type="button" aria-expanded={open} onClick={onToggle}>
          {t(`lab.tool.${name}`)}
        </button>
      </h3>
      <p className="hint">{t(`lab.tool.${name}.note`)}</p>
      {open && (
        <Suspense fallback={<p className="hint">{t('lab.tool.loading')}</p>}>
          <WithWords list={toolWords} source={`src/lab/${name}`}>
            <Content lab={lab} />
          </WithWords>
        </Suspense>
      )}
    </section>
  );
}
