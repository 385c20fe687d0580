import { existsSync, readdirSync, readFileSync } from 'node:fs';
import mdx from '@mdx-js/rollup';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import { describe, expect, it } from 'vitest';
import glossary from '../../../content/glossary.json';
import quiz from '../../../content/quiz.json';
import enWords from '../../../content/strings/en.json';
import koWords from '../../../content/strings/ko.json';
import { type Locale, locales } from '../../../src/language/locale.ts';
import { conditionsOf } from '../../../src/lesson/tasks/conditions.ts';
import { rehypeFormula } from '../../../src/site/build/rehype-formula.ts';
import { rehypeHeadings } from '../../../src/site/build/rehype-headings.ts';
import { rehypeVocabulary } from '../../../src/site/build/rehype-vocabulary.ts';
import { lessonSlugs } from '../../../src/site/lessons.ts';
import { koreanFaults, plainEndings } from './korean.ts';
import { type Reading, readLesson } from './read-lesson.ts';

const words: Record<Locale, Readonly<Record<string, string>>> = { ko: koWords, en: enWords };

function slugsIn(locale: Locale): string[] {
  if (!existsSync(`content/${locale}`)) return [];
  return readdirSync(`content/${locale}`)
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.slice(0, -'.mdx'.length))
    .sort();
}

const slugs = slugsIn('ko');
const readings = new Map<string, Record<Locale, Reading>>();
for (const slug of slugs) {
  if (!slugsIn('en').includes(slug)) continue;
  readings.set(slug, { ko: await readLesson('ko', slug), en: await readLesson('en', slug) });
}

function of(slug: string): Record<Locale, Reading> {
  const reading = readings.get(slug);
  if (!reading) throw new Error(`The lesson "${slug}" lacks a language.`);
  return reading;
}

/** Uses of a word, each as one line. */
function usesOf(reading: Reading, name: string): string[] {
  return reading.uses.filter((use) => use.name === name).map(({ attributes }) => attributeLine(attributes));
}

function attributeLine(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(' ');
}

function idsOf(reading: Reading, name: string): string[] {
  return reading.uses.filter((use) => use.name === name).map(({ attributes }) => attributes['id'] ?? '');
}

/** What a value is, apart from how it is written. */
function valuesOf(reading: Reading): string[] {
  const values = reading.uses.filter((use) => use.name === 'Value');
  return values.map(({ attributes: { after, as, digits, signed, per, ...value } }) => attributeLine(value));
}

const distinct = (lines: readonly string[]) => [...new Set(lines)].sort();

it('both languages have the same lessons, all of the course', () => {
  expect(slugsIn('en')).toEqual(slugs);
  expect(slugs.filter((slug) => !lessonSlugs.some((each) => each === slug))).toEqual([]);
});

describe.each(slugs)('%s', (slug) => {
  it('has the same headings in both languages and ends as every lesson does', () => {
    const { ko, en } = of(slug);
    expect(en.headings).toEqual(ko.headings);
    expect(ko.headings.slice(-3)).toEqual(['h2 try-it', 'h2 check', 'h2 sources']);
  });

  it('has the same figures in the same states', () => {
    const { ko, en } = of(slug);
    expect(usesOf(en, 'Figure')).toEqual(usesOf(ko, 'Figure'));
    expect(usesOf(en, 'Show').sort()).toEqual(usesOf(ko, 'Show').sort());
  });

  it('has the same formulas, terms, citations, values, tasks and questions', () => {
    const { ko, en } = of(slug);
    expect(en.formulas).toBe(ko.formulas);
    for (const name of ['Term', 'Cite']) expect(distinct(idsOf(en, name))).toEqual(distinct(idsOf(ko, name)));
    expect(distinct(usesOf(en, 'Part'))).toEqual(distinct(usesOf(ko, 'Part')));
    expect(distinct(valuesOf(en))).toEqual(distinct(valuesOf(ko)));
    expect(usesOf(en, 'Task')).toEqual(usesOf(ko, 'Task'));
    expect(usesOf(en, 'Quiz')).toEqual(usesOf(ko, 'Quiz'));
    expect(usesOf(en, 'Note').length).toBe(usesOf(ko, 'Note').length);
  });

  it('has 2 to 4 tasks, each with a condition, and 2 or 3 questions of its own', () => {
    const tasks = of(slug).ko.uses.filter(({ name }) => name === 'Task');
    const done = tasks.map(({ attributes }) => attributes['done']);
    expect(done.toSorted()).toEqual(Object.keys(conditionsOf(slug)).sort());
    expect(tasks.length).toBeGreaterThanOrEqual(2);
    expect(tasks.length).toBeLessThanOrEqual(4);
    const questions = idsOf(of(slug).ko, 'Quiz');
    expect(questions.length).toBeGreaterThanOrEqual(2);
    expect(questions.length).toBeLessThanOrEqual(3);
    expect(questions.filter((id) => !quiz.some((entry) => entry.id === id))).toEqual([]);
  });

  it.each(locales)('introduces each term once, in Korean with its English name (%s)', (locale) => {
    const terms = of(slug)[locale].uses.filter(({ name }) => name === 'Term');
    const ids = terms.map(({ attributes }) => attributes['id']);
    expect(ids).toEqual([...new Set(ids)]);
    if (locale === 'en') return;
    const faults = terms.filter(({ attributes, text }) => {
      const entry = glossary.find(({ id }) => id === attributes['id']);
      return entry && entry.ko !== entry.en && !/\([^)]*[A-Za-z][^)]*\)/.test(text);
    });
    expect(faults.map(({ text }) => text)).toEqual([]);
  });

  it('says in its frontmatter what the course says, with one revision in both languages', () => {
    const { ko, en } = of(slug);
    for (const [locale, { frontmatter }] of [['ko', ko] as const, ['en', en] as const]) {
      expect(frontmatter['title']).toBe(words[locale][`lesson.${slug}.title`]);
      expect(frontmatter['question']).toBe(words[locale][`home.question.${slug}`]);
      expect(frontmatter['summary']?.length).toBeGreaterThan(20);
      expect(frontmatter['revision']).toMatch(/^\d+$/);
    }
    expect(en.frontmatter['revision'], 'one language was revised without the other').toBe(ko.frontmatter['revision']);
  });

  it.each(locales)('has no emphasis that Markdown left as stars, as it does before Korean particles (%s)', (locale) => {
    expect(of(slug)[locale].prose.filter((text) => text.includes('**'))).toEqual([]);
  });

  it('is written in polite Korean without the mistakes of the old note', () => {
    const { prose } = of(slug).ko;
    const text = readFileSync(`content/ko/${slug}.mdx`, 'utf8').replace(/~~[\s\S]*?~~/g, '');
    expect(koreanFaults(text)).toEqual([]);
    expect(prose.flatMap(plainEndings)).toEqual([]);
  });

  it.each(locales)('compiles: every term, citation, value, question and figure exists (%s)', async (locale) => {
    const compiler = mdx({
      remarkPlugins: [remarkFrontmatter, remarkGfm, remarkMath],
      rehypePlugins: [rehypeHeadings, rehypeVocabulary, rehypeFormula],
    });
    const path = `content/${locale}/${slug}.mdx`;
    const text = readFileSync(path, 'utf8');
    const result = await compiler.transform(text, `/${path}`);
    expect(String(result?.code)).toContain('export const headings');
  });
});
