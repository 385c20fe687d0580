import type { ComponentPropsWithoutRef } from 'react';
import { Link } from 'wouter';
import { LightProvider } from '../../figures/light/light.tsx';
import { useLanguage } from '../../language/language.tsx';
import { Contents } from '../../lesson/course/Contents.tsx';
import { readName, type Stop } from '../../lesson/course/CourseMap.tsx';
import { Neighbours } from '../../lesson/course/Neighbours.tsx';
import { useEnd } from '../../lesson/course/use-end.ts';
import { Lesson } from '../../lesson/tasks/lesson.tsx';
import { vocabulary } from '../../lesson/vocabulary.tsx';
import { type LessonModule, openLessons } from '../content.ts';
import { lessonSlugs } from '../lessons.ts';

const components = { ...vocabulary, a: TextLink };

/** One lesson: its question, where it stands in the paper, its text, and the way on. */
export function LessonPage({ slug, text }: { slug: string; text: LessonModule }) {
  const { t } = useLanguage();
  const end = useEnd(readName(slug));
  const Text = text.default;
  const stops: Stop[] = lessonSlugs.map((each) => ({
    slug: each,
    title: t(`lesson.${each}.title`),
    open: openLessons.has(each),
  }));
  return (
    <Lesson slug={slug}>
      <LightProvider>
        <div className="lesson">
          <Contents slug={slug} stops={stops} headings={text.headings} questions={text.questions} />
          <article className="lesson-text" data-lesson={slug}>
            <h1>{text.frontmatter.title}</h1>
            <p className="lesson-question">{text.frontmatter.question}</p>
            <Text components={components} />
            <div ref={end} />
            <Neighbours slug={slug} stops={stops} />
          </article>
        </div>
      </LightProvider>
    </Lesson>
  );
}

/** `lesson:capacity` and `page:lab/` lead to pages of the site in the reader's language; a lesson to come is no link yet. */
function TextLink({ href = '', children, ...rest }: ComponentPropsWithoutRef<'a'>) {
  const { locale } = useLanguage();
  const [, scheme, target = ''] = /^(lesson|page):(.*)$/.exec(href) ?? [];
  if (scheme === undefined) {
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  }
  if (scheme === 'page') return <Link href={`/${locale}/${target}`}>{children}</Link>;
  const [slug = '', heading] = target.split('#');
  if (!openLessons.has(slug)) return <>{children}</>;
  return <Link href={`/${locale}/lessons/${slug}/${heading ? `#${heading}` : ''}`}>{children}</Link>;
}
