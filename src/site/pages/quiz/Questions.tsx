import './questions.css';
import { use } from 'react';
import { Link } from 'wouter';
import { useLanguage } from '../../../language/language.tsx';
import { Quiz, quizName } from '../../../lesson/quiz/Quiz.tsx';
import type { Question } from '../../../lesson/quiz/question.ts';
import { loadQuestions } from '../../../lesson/quiz/questions.ts';
import { useDoneCount } from '../../../lesson/visit.ts';
import { openLessons } from '../../content.ts';
import { type LessonSlug, lessonSlugs } from '../../lessons.ts';

/** Every question of the lessons, in the order of the course, and how many the reader has answered. */
function Questions() {
  const { t, locale } = useLanguage();
  const questions = use(loadQuestions(locale));
  const done = useDoneCount(questions.map(({ id }) => quizName(id)));
  return (
    <>
      <p className="quiz-progress" role="status">
        {t('questions.progress', { count: questions.length, done })}
      </p>
      {lessonSlugs.map((slug) => {
        const own = questions.filter(({ lesson }) => lesson === slug);
        return own.length > 0 ? <LessonQuestions key={slug} slug={slug} questions={own} /> : null;
      })}
    </>
  );
}

function LessonQuestions({ slug, questions }: { slug: LessonSlug; questions: readonly Question[] }) {
  const { t, locale } = useLanguage();
  const title = t(`lesson.${slug}.title`);
  return (
    <section aria-labelledby={slug}>
      <h2 id={slug}>{openLessons.has(slug) ? <Link href={`/${locale}/lessons/${slug}/`}>{title}</Link> : title}</h2>
      <ol className="questions">
        {questions.map((question) => (
          <li key={question.id} id={question.id}>
            <Quiz question={question} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the page's text may use. */
export const instruments = { Questions };

export const prepare = loadQuestions;
