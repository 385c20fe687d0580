import type { ReactNode } from 'react';
import { useLanguage } from '../../language/language.tsx';
import { useDone } from '../visit.ts';
import { conditionsOf } from './conditions.ts';
import { taskName, useLessonSlug } from './lesson.tsx';

/** Things to try. */
export function Tasks({ children }: { children: ReactNode }) {
  return <ul className="tasks">{children}</ul>;
}

/** One thing to try; `done` names the condition by which the page itself sees that it is done. */
export function Task({ id, done, children }: { id: string; done: string; children: ReactNode }) {
  const { t } = useLanguage();
  const slug = useLessonSlug();
  if (!conditionsOf(slug)[done]) throw new Error(`The lesson "${slug}" has no condition "${done}".`);
  const isDone = useDone(taskName(slug, done));
  return (
    <li className="task" data-task={id} data-done={isDone}>
      <div>{children}</div>
      <p className="task-state" role="status">
        {isDone ? t('reading.taskDone') : ''}
      </p>
    </li>
  );
}
