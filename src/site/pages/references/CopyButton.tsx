import { useEffect, useState } from 'react';
import { useLanguage } from '../../../language/language.tsx';

type State = 'ready' | 'copied' | 'refused';

/** Copies a text and says whether that worked. `what` completes the button's name for the ear. */
export function CopyButton({ text, label, what }: { text: string; label: string; what: string }) {
  const { t } = useLanguage();
  const [state, setState] = useState<State>('ready');
  useEffect(() => {
    if (state === 'ready') return;
    const timer = setTimeout(() => setState('ready'), 4000);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = () => {
    const done = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    done.then(
      () => setState('copied'),
      () => setState('refused'),
    );
  };
  return (
    <span className="copy">
      <button type="button" onClick={copy}>
        {label}
        <span className="visually-hidden"> {what}</span>
      </button>
      <span role="status">{state === 'ready' ? '' : t(`references.${state}`)}</span>
    </span>
  );
}
