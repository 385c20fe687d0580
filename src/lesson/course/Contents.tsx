import { useLanguage } from '../../language/language.tsx';
import { quizName } from '../quiz/Quiz.tsx';
import { conditionsOf } from '../tasks/conditions.ts';
import { taskName } from '../tasks/lesson.tsx';
import { useDoneCount } from '../visit.ts';
import { CourseMap, type Stop } from './CourseMap.tsx';
import { type Heading, useSection } from './use-section.ts';

interface Contents {
  readonly slug: string;
  readonly stops: readonly Stop[];
  readonly headings: readonly Heading[];
  /** Ids of the questions on the page. */
  readonly questions: readonly string[];
}

/** Where the reader is: in the paper, in the lesson, and how much of what there is to try is tried. */
export function Contents({ slug, stops, headings, questions }: Contents) {
  const { t } = useLanguage();
  return (
    <nav className="contents" aria-label={t('reading.contents')}>
      <details>
        <summary>{t('reading.contents')}</summary>
        <CourseMap stops={stops} current={slug} />
        <Headings headings={headings} />
        <Progress slug={slug} questions={questions} />
      </details>
    </nav>
  );
}

function Headings({ headings }: { headings: readonly Heading[] }) {
  const section = useSection(headings);
  return (
    <ol className="contents-headings">
      {headings.map(({ id, title }) => (
        <li key={id}>
          <a href={`#${id}`} aria-current={id === section ? 'true' : undefined}>
            {title}
          </a>
        </li>
      ))}
    </ol>
  );
}

function Progress({ slug, questions }: { slug: string; questions: readonly string[] }) {
  const { t } = useLanguage();
  const tasks = Object.keys(conditionsOf(slug)).map((name) => taskName(slug, name));
  const tasksDone = useDoneCount(tasks);
  const questionsDone = useDoneCount(questions.map(quizName));
  return (
    <p className="contents-progress">
      {t('reading.progress', {
        tasksDone,
        tasks: tasks.length,
        questionsDone,
        questions: questions.length,
      })}
    </p>
  );
}
