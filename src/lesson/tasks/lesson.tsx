import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { isDone, markDone } from '../visit.ts';
import { conditionsOf } from './conditions.ts';
import { watchPage } from './page-state.ts';

const Slug = createContext<string | undefined>(undefined);

/** Which lesson the page is: its tasks are watched and remembered under its slug. */
export function Lesson({ slug, children }: { slug: string; children: ReactNode }) {
  useEffect(() => {
    const conditions = Object.entries(conditionsOf(slug));
    return watchPage((page) => {
      for (const [name, isMet] of conditions) {
        if (!isDone(taskName(slug, name)) && isMet(page)) markDone(taskName(slug, name));
      }
    });
  }, [slug]);
  return <Slug value={slug}>{children}</Slug>;
}

export function useLessonSlug(): string {
  const slug = useContext(Slug);
  if (!slug) throw new Error('A task stands outside a lesson.');
  return slug;
}

/** Under which name the visit remembers a task. */
export function taskName(slug: string, condition: string): string {
  return `${slug}/${condition}`;
}
