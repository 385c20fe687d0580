import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../language/language.tsx';
import type { Reference } from './Cite.tsx';

/** What the page cites, in full. `entries` are gathered from its citations when the lesson is compiled. */
export function Sources({
  entries,
  children,
}: {
  entries: readonly (Reference & { readonly id: string })[];
  children?: ReactNode;
}) {
  const { t, locale } = useLanguage();
  return (
    <div className="sources">
      <ul>
        {entries.map(({ id, authors, title, venue, url }) => (
          <li key={id}>
            {authors}. <a href={url}>{title}</a>. {venue}.
          </li>
        ))}
      </ul>
      {children}
      <p>
        <Link href={`/${locale}/references/`}>{t('reading.allSources')}</Link>
      </p>
    </div>
  );
}
