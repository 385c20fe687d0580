import './glossary.css';
import uses from 'virtual:uses';
import { useId, useState } from 'react';
import glossary from '../../../../content/glossary.json';
import { useLanguage } from '../../../language/language.tsx';
import { type Locale, otherLocale } from '../../../language/locale.ts';
import { UsedIn } from '../UsedIn.tsx';
import { answers } from './search.ts';

type Entry = (typeof glossary)[number];

/** Every term, in the order of the reader's language, with a filter. */
function Glossary() {
  const { t, locale } = useLanguage();
  const [query, setQuery] = useState('');
  const field = useId();
  const found = sorted(locale).filter((entry) => answers(query, namesOf(entry)));
  return (
    <>
      <p className="glossary-filter">
        <label htmlFor={field}>{t('glossary.filter')}</label>
        <input
          id={field}
          type="search"
          autoComplete="off"
          placeholder={t('glossary.example')}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <span role="status">{t('glossary.count', { count: found.length })}</span>
      </p>
      <dl className="glossary">
        {found.map((entry) => (
          <Term key={entry.id} entry={entry} />
        ))}
      </dl>
    </>
  );
}

function Term({ entry }: { entry: Entry }) {
  const { t, locale } = useLanguage();
  const twin = otherLocale(locale);
  return (
    <div id={entry.id}>
      <dt>
        <dfn>{entry[locale]}</dfn>
        {entry[twin] === entry[locale] ? null : <span lang={twin}>{entry[twin]}</span>}
        {entry.symbol ? <Notation text={entry.symbol} /> : null}
      </dt>
      <dd>
        <p>{entry.definition[locale]}</p>
        {locale === 'ko' && entry.also ? (
          <p className="also">{t('glossary.also', { names: entry.also.join(', ') })}</p>
        ) : null}
        <UsedIn slugs={uses.terms[entry.id]} />
      </dd>
    </div>
  );
}

/** `T_i` with its index set below. */
function Notation({ text }: { text: string }) {
  const [before, index, after] = text.split(/_(\w)/);
  return (
    <var>
      {before}
      {index ? <sub>{index}</sub> : null}
      {after}
    </var>
  );
}

function sorted(locale: Locale): Entry[] {
  const order = new Intl.Collator(locale === 'ko' ? 'ko-KR' : 'en-GB');
  return [...glossary].sort((a, b) => order.compare(a[locale], b[locale]));
}

function namesOf(entry: Entry): string[] {
  return [entry.ko, entry.en, ...(entry.symbol ? [entry.symbol] : []), ...(entry.also ?? [])];
}

/** What the page's text may use. */
export const instruments = { Glossary };
