import { useState } from 'react';
import { Choice } from '../../figures/frame/Choice.tsx';
import { useLanguage } from '../../language/language.tsx';
import { recomputeCode, SNIPPET_LANGUAGES, type SnippetLanguage } from '../../reference/code/recompute.ts';
import type { Explanation } from '../../reference/explain.ts';

const names: Readonly<Record<SnippetLanguage, string>> = {
  numpy: 'NumPy',
  pytorch: 'PyTorch',
  javascript: 'JavaScript',
};

/** The number as code to copy, which gives the same number outside of this page. */
export function CodeView({ accounts }: { accounts: readonly Explanation[] }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [language, setLanguage] = useState<SnippetLanguage>('numpy');
  const code = open ? recomputeCode(language, accounts) : '';
  // What was copied is another text as soon as the value or the language changes.
  const [outcome, setOutcome] = useState<{ readonly of: string; readonly how: 'copied' | 'refused' }>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(code);
      setOutcome({ of: code, how: 'copied' });
    } catch {
      // Not allowed here, or there is no clipboard: the text can still be marked and copied by hand.
      setOutcome({ of: code, how: 'refused' });
    }
  };
  return (
    <details className="code-view" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('lab.code')}</summary>
      <div className="code-tools">
        <Choice
          label={t('lab.code.language')}
          options={SNIPPET_LANGUAGES.map((each) => ({ value: each, label: names[each] }))}
          value={language}
          onChange={setLanguage}
        />
        <button type="button" onClick={() => void copy()}>
          {t('lab.code.copy')}
        </button>
        <span role="status">{outcome?.of === code ? t(`lab.code.${outcome.how}`) : ''}</span>
      </div>
      <pre tabIndex={0} role="region" aria-label={t('lab.code')}>
        <code>{code}</code>
      </pre>
    </details>
  );
}
