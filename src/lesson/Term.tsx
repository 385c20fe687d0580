import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../language/language.tsx';
import { Explained } from './Explained.tsx';

/** A term of the glossary at its first use on a page. `definition` is filled in when the lesson is compiled. */
export function Term({ id, definition, children }: { id: string; definition: string; children: ReactNode }) {
  const { t, locale } = useLanguage();
  const href = `/${locale}/glossary/#${id}`;
  const card = (
    <>
      <span>{definition}</span>
      <Link className="card-more" href={href} tabIndex={-1}>
        {t('reading.more')}
      </Link>
    </>
  );
  return (
    <Explained href={href} className="term" card={card}>
      {children}
    </Explained>
  );
}
