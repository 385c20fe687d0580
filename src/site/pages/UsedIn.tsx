import { Link } from 'wouter';
import { useLanguage } from '../../language/language.tsx';
import { lessonSlugs } from '../lessons.ts';

/** Links to the lessons that use a term or a source, in the order of the course. */
export function UsedIn({ slugs }: { slugs: readonly string[] | undefined }) {
  const { t, locale } = useLanguage();
  const lessons = lessonSlugs.filter((slug) => slugs?.includes(slug));
  if (lessons.length === 0) return null;
  return (
    <p className="used-in">
      {t('site.usedIn')}{' '}
      {lessons.map((slug) => (
        <Link key={slug} href={`/${locale}/lessons/${slug}/`}>
          {t(`lesson.${slug}.title`)}
        </Link>
      ))}
    </p>
  );
}
