import type { Locale } from '../../language/locale.ts';
import type { Question } from './question.ts';

const modules: Record<Locale, () => Promise<{ default: readonly Question[] }>> = {
  ko: () => import('virtual:quiz/ko'),
  en: () => import('virtual:quiz/en'),
};

const loaded = new Map<Locale, Promise<readonly Question[]>>();

/** All questions of the site in one language, fetched once; for React's `use`. */
export function loadQuestions(locale: Locale): Promise<readonly Question[]> {
  const promise = loaded.get(locale) ?? modules[locale]().then((module) => module.default);
  loaded.set(locale, promise);
  return promise;
}
