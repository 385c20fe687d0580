import { useState } from 'react';
import { Choice } from '../../figures/frame/Choice.tsx';
import { useLanguage } from '../../language/language.tsx';
import type { Explanation } from '../../reference/explain.ts';
import { CODE_LANGUAGES, type CodeLanguage, codeOf } from './code.ts';

const names: Readonly<Record<CodeLanguage, string>> = { numpy: 'NumPy', pytorch: 'PyTorch', javascript: 'JavaScript' };

/** The number as code to copy, which gives the same number outside of this page. */
export function CodeView({ accounts }: { accounts: readonly Explanation[] }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const [language, setLanguage] = useState<CodeLanguage>('numpy');
  const [copied, setCopied] = useState(false);
  const code = open ? codeOf(accounts, language) : '';
  const copy = async () => {
    // Where copying is not allowed the code can still be marked and copied by hand.
    await navigator.clipboard.writeText(code).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <details className="code-view" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('lab.code')}</summary>
      <div className="code-tools">
        <Choice
          label={t('lab.code.language')}
          options={CODE_LANGUAGES.map((each) => ({ value: each, label: names[each] }))}
          value={language}
          onChange={(next) => {
            setLanguage(next);
            setCopied(false);
          }}
        />
        <button type="button" onClick={() => void copy()}>
          {t('lab.code.copy')}
        </button>
        <span role="status">{copied ? t('lab.code.copied') : ''}</span>
      </div>
      <pre tabIndex={0} role="region" aria-label={t('lab.code')}>
        <code>{code}</code>
      </pre>
    </details>
  );
}
