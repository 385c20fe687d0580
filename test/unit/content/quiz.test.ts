import { describe, expect, it } from 'vitest';
import quiz from '../../../content/quiz.json';
import { locales } from '../../../src/language/locale.ts';
import { compileQuestion } from '../../../src/lesson/quiz/compile.ts';
import type { Both, QuizEntry } from '../../../src/lesson/quiz/entry.ts';
import { judge } from '../../../src/lesson/quiz/judge.ts';
import { formulaHtml } from '../../../src/site/build/formula.ts';
import { lessonSlugs } from '../../../src/site/lessons.ts';
import { koreanFaults, plainEndings } from './korean.ts';

const entries: readonly QuizEntry[] = quiz;
const formula = (tex: string) => formulaHtml(tex, false);

/** Every text of a question in both languages. */
function textsOf({ text, asks, steps }: QuizEntry): Both[] {
  const inAsks = asks.flatMap(({ label, unit, options = [], mistakes = [] }) => [
    ...(label ? [label] : []),
    ...(unit ? [unit] : []),
    ...options.flatMap((option) => [option.text, option.says]),
    ...mistakes.map(({ says }) => says),
  ]);
  return [text, ...inAsks, ...steps];
}

const slotsOf = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)(?:\|[^}]+)?\}/g)].map(([, name]) => name))].sort();
const formulasOf = (text: string) => text.split('$').length;

it('questions have ids of their own and belong to lessons', () => {
  const ids = entries.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(entries.filter(({ lesson }) => !lessonSlugs.some((slug) => slug === lesson)).map(({ id }) => id)).toEqual([]);
});

describe.each(entries.map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  it('says the same in both languages', () => {
    for (const { ko, en } of textsOf(entry)) {
      expect(ko.trim()).not.toBe('');
      expect(en.trim()).not.toBe('');
      expect(slotsOf(outsideFormulas(en))).toEqual(slotsOf(outsideFormulas(ko)));
      expect(formulasOf(en), en).toBe(formulasOf(ko));
    }
  });

  it('is polite and right in Korean', () => {
    const texts = textsOf(entry).map(({ ko }) => ko);
    expect(texts.flatMap(koreanFaults)).toEqual([]);
    expect(texts.filter((text) => text.endsWith('.')).flatMap(plainEndings)).toEqual([]);
  });

  it.each(locales)('is worked out, and takes its own answers for right (%s)', (locale) => {
    const question = compileQuestion(entry, locale, formula);
    for (const ask of question.asks) {
      if (ask.kind !== 'number') continue;
      expect(judge(ask, ask.written.replace('−', '-'))).toEqual({ kind: 'right' });
      for (const { value } of ask.mistakes) expect(judge(ask, String(value)).kind, `${value}`).toBe('slip');
    }
  });

  it('uses all of its numbers', () => {
    const spoken = textsOf(entry).flatMap(({ ko }) => slotsOf(ko));
    const asked = entry.asks.flatMap(({ answer, mistakes = [] }) => [answer, ...mistakes.map(({ number }) => number)]);
    const unused = Object.keys(entry.numbers ?? {}).filter((name) => ![...spoken, ...asked].includes(name));
    expect(unused).toEqual([]);
  });
});

function outsideFormulas(text: string): string {
  return text
    .split('$')
    .filter((__, index) => index % 2 === 0)
    .join(' ');
}
