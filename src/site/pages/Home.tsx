import { Link } from 'wouter';
import { useLanguage } from '../../language/language.tsx';
import { openLessons } from '../content.ts';
import { lessonSlugs } from '../lessons.ts';

/** Key of the page's title and summary in content/strings. */
export const titleKey = 'home';

/** The paper's argument at a glance, the way into the laboratory, and the course. */
export default function Home() {
  const { t, locale } = useLanguage();
  return (
    <div className="home">
      <section className="home-opening text-column">
        <h1>{t('home.title')}</h1>
        <p className="lead">{t('home.sentence')}</p>
        <p>
          <Link className="button" href={`/${locale}/lab/`}>
            {t('home.enterLab')}
          </Link>
        </p>
      </section>
      <section className="text-column" id="course" aria-labelledby="course-title">
        <h2 id="course-title">{t('home.course')}</h2>
        <ol className="course">
          {lessonSlugs.map((slug) => (
            <li key={slug} className={openLessons.has(slug) ? 'open' : 'to-come'}>
              {openLessons.has(slug) ? (
                <Link href={`/${locale}/lessons/${slug}/`}>{t(`lesson.${slug}.title`)}</Link>
              ) : (
                <span>{t(`lesson.${slug}.title`)}</span>
              )}
              <p>{t(`lesson.${slug}.question`)}</p>
              {openLessons.has(slug) ? null : <small>{t('home.toCome')}</small>}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
