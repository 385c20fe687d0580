import type { Condition } from './page-state.ts';

/** Each lesson's conditions, by name, from the file of its slug in `src/lesson/conditions/`. */
export type Conditions = Readonly<Record<string, Condition>>;

const files = import.meta.glob<{ conditions: Conditions }>('../conditions/*.ts', { eager: true });

/** The conditions that tell when the lesson's tasks are done; none where it has no tasks. */
export function conditionsOf(slug: string): Conditions {
  return files[`../conditions/${slug}.ts`]?.conditions ?? {};
}
