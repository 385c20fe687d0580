import type { MDXContent } from 'mdx/types';
import type { Locale } from '../language/locale.ts';

/** What a page's frontmatter says. */
export interface Frontmatter {
  readonly title: string;
  /** One or two sentences for search engines and the list of lessons. */
  readonly summary: string;
}

export interface ContentModule {
  readonly default: MDXContent;
  readonly frontmatter: Frontmatter;
}

/** A lesson's text and what was gathered from it when it was compiled. */
export interface LessonModule extends ContentModule {
  readonly frontmatter: Frontmatter & {
    /** What the lesson answers. */
    readonly question: string;
    /** The same number in both languages: a change of one that the other lacks fails a test. */
    readonly revision: number;
  };
  /** Headings of the second level, in order. */
  readonly headings: readonly { readonly id: string; readonly title: string }[];
  /** Ids of the questions, in order. */
  readonly questions: readonly string[];
}

const lessons = import.meta.glob<LessonModule>('../../content/{ko,en}/*.mdx');
const pages = import.meta.glob<ContentModule>('../../content/pages/{ko,en}/*.mdx');

/** Slugs of the lessons whose text is there. */
export const openLessons: ReadonlySet<string> = new Set(
  Object.keys(lessons).map((path) => path.slice(path.lastIndexOf('/') + 1, -'.mdx'.length)),
);

export function lessonSource(locale: Locale, slug: string): (() => Promise<LessonModule>) | undefined {
  return lessons[`../../content/${locale}/${slug}.mdx`];
}

/** Pages of plain text, such as "about". */
export function pageSource(locale: Locale, name: string): (() => Promise<ContentModule>) | undefined {
  return pages[`../../content/pages/${locale}/${name}.mdx`];
}
