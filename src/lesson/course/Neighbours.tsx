import { Link } from 'wouter';
import { useLanguage } from '../../language/language.tsx';
import type { Stop } from './CourseMap.tsx';

/** The nearest open lessons before and after this one. */
export function Neighbours({ slug, stops }: { slug: string; stops: readonly Stop[] }) {
  const { t, locale } = useLanguage();
  const here = stops.findIndex((stop) => stop.slug === slug);
  const before = stops.slice(0, here).findLast(({ open }) => open);
  const after = stops.slice(here + 1).find(({ open }) => open);
  return (
    <nav className="neighbours" aria-label={t('reading.neighbours')}>
      {before ? (
        <Link href={`/${locale}/lessons/${before.slug}/`} rel="prev">
          <small>{t('reading.previous')}</small>
          {before.title}
        </Link>
      ) : null}
      {after ? (
        <Link href={`/${locale}/lessons/${after.slug}/`} rel="next">
          <small>{t('reading.next')}</small>
          {after.title}
        </Link>
      ) : null}
    </nav>
  );
}
