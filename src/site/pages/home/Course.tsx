import { Fragment } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../../../language/language.tsx';
import { openLessons } from '../../content.ts';
import { courseRows, joints, sectionsOf } from '../../course.ts';
import { type LessonSlug, lessonSlugs } from '../../lessons.ts';

/** The fourteen lessons as a diagram; those to come are not linked. */
export function Course() {
  return (
    <div className="course">
      {courseRows.map((row, index) => (
        <Fragment key={row.lessons[0]}>
          {index > 0 ? <Joint path={joints[index - 1] ?? ''} /> : null}
          <ol className={row.inOrder ? 'course-row in-order' : 'course-row'}>
            {row.lessons.map((slug) => (
              <Lesson key={slug} slug={slug} />
            ))}
          </ol>
        </Fragment>
      ))}
    </div>
  );
}

function Lesson({ slug }: { slug: LessonSlug }) {
  const { t, locale } = useLanguage();
  const open = openLessons.has(slug);
  const title = t(`lesson.${slug}.title`);
  return (
    <li className={open ? 'open' : 'to-come'}>
      <p className="course-place">
        <span>{lessonSlugs.indexOf(slug) + 1}</span>
        <span>{open ? (sectionsOf(slug) ?? t('home.beyond')) : t('home.toCome')}</span>
      </p>
      <p className="course-title">{open ? <Link href={`/${locale}/lessons/${slug}/`}>{title}</Link> : title}</p>
      <p>{t(`home.question.${slug}`)}</p>
    </li>
  );
}

/** The lines from one row to the next. */
function Joint({ path }: { path: string }) {
  return (
    <svg className="course-joint" viewBox="0 0 6 2" preserveAspectRatio="none" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
