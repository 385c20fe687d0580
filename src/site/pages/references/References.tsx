import './references.css';
import uses from 'virtual:uses';
import references from '../../../../content/references.json';
import { useLanguage } from '../../../language/language.tsx';
import { UsedIn } from '../UsedIn.tsx';
import { CopyButton } from './CopyButton.tsx';

type Reference = (typeof references)[number];

const groups = ['paper', 'architecture', 'technique', 'data', 'code'] as const;

/** Every source, by kind, with BibTeX to copy. */
function References() {
  const { t } = useLanguage();
  const all = references.map((reference) => reference.bibtex).filter((entry) => entry !== undefined);
  return (
    <>
      <p>
        <CopyButton text={`${all.join('\n\n')}\n`} label={t('references.copyAll')} what="" />
      </p>
      {groups.map((group) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{t(`references.group.${group}`)}</h2>
          <ul className="references">
            {references
              .filter((reference) => reference.group === group)
              .map((reference) => (
                <Source key={reference.id} reference={reference} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Source({ reference }: { reference: Reference }) {
  const { t, locale } = useLanguage();
  return (
    <li id={reference.id}>
      <p className="source-name">
        <strong>{reference.label[locale]}</strong>
        {reference.number === undefined ? null : (
          <span className="source-number">{t('references.number', { number: reference.number })}</span>
        )}
      </p>
      <p lang="en">
        {reference.authors}. <a href={reference.url}>{reference.title}</a>. {reference.venue}.
      </p>
      <p>{reference.use[locale]}</p>
      <UsedIn slugs={uses.references[reference.id]} />
      {reference.bibtex === undefined ? null : (
        <details>
          <summary>BibTeX</summary>
          <pre>
            <code>{reference.bibtex}</code>
          </pre>
          <CopyButton text={`${reference.bibtex}\n`} label={t('references.copy')} what={reference.label[locale]} />
        </details>
      )}
    </li>
  );
}

/** What the page's text may use. */
export const instruments = { References };
