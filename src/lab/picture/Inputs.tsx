import * as toolWords from 'virtual:tool-words';
import { Suspense } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { WithWords } from '../../language/WithWords.tsx';
import { useShared } from '../../share/use-shared.ts';
import { onEscape } from '../keyboard/on-escape.ts';
import type { ToolProps } from '../tools/tool.ts';
import { inputNames, inputs } from './inputs.ts';

/** One button for each way to a picture; at most one is open. */
export function InputButtons() {
  const { t } = useLanguage();
  const [open, setOpen] = useShared('lab.input', 'none');
  return inputNames.map((name) => (
    <button
      key={name}
      type="button"
      data-input={name}
      aria-expanded={open === name}
      onClick={() => setOpen(open === name ? 'none' : name)}
    >
      {t(`lab.input.${name}`)}
    </button>
  ));
}

/** The way to a picture that is open. */
export function OpenInput({ lab }: ToolProps) {
  const { t } = useLanguage();
  const [open, setOpen] = useShared('lab.input', 'none');
  if (open === 'none') return null;
  const Content = inputs[open];
  const close = () => {
    document.querySelector<HTMLElement>(`[data-lab] [data-input="${open}"]`)?.focus();
    setOpen('none');
  };
  return (
    <section className="input-panel" id="lab-input" aria-labelledby="lab-input-title" onKeyDown={onEscape(close)}>
      <header>
        <h2 id="lab-input-title">{t(`lab.input.${open}`)}</h2>
        <button type="button" className="quiet close" onClick={close}>
          {t('lab.close')}
        </button>
      </header>
      <Suspense fallback={<p className="hint">{t('lab.tool.loading')}</p>}>
        <WithWords list={toolWords} source={`src/lab/picture/${open}`}>
          <Content lab={lab} />
        </WithWords>
      </Suspense>
    </section>
  );
}
