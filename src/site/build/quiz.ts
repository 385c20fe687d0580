import type { Plugin } from 'vite';
import quiz from '../../../content/quiz.json' with { type: 'json' };
import { isLocale, type Locale } from '../../language/locale.ts';
import { compileQuestion } from '../../lesson/quiz/compile.ts';
import type { QuizEntry } from '../../lesson/quiz/entry.ts';
import type { Question } from '../../lesson/quiz/question.ts';
import { formulaHtml } from './formula.ts';

const entries: readonly QuizEntry[] = quiz;

/** All questions in one language, in their order. */
function questionsIn(locale: Locale): Question[] {
  return entries.map((entry) => compileQuestion(entry, locale, (tex) => formulaHtml(tex, false)));
}

/** One question; throws where there is none of this id. */
export function questionIn(locale: Locale, id: string): Question {
  const entry = entries.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`content/quiz.json has no question "${id}".`);
  return compileQuestion(entry, locale, (tex) => formulaHtml(tex, false));
}

/** Serves `virtual:quiz/ko` and `virtual:quiz/en`: all questions, worked out and in one language. */
export function quizModules(): Plugin {
  const prefix = '\0virtual:quiz/';
  return {
    name: 'quiz-modules',
    resolveId: (id) => (id.startsWith(prefix.slice(1)) ? `\0${id}` : undefined),
    load(id) {
      const locale = id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
      return isLocale(locale) ? `export default ${JSON.stringify(questionsIn(locale))};` : undefined;
    },
  };
}
