import { type ComponentType, lazy } from 'react';
import { loadDictionary } from '../language/dictionary.ts';
import { type Locale, locales } from '../language/locale.ts';
import { lessonSource, openLessons } from './content.ts';
import type { Page, PageModule } from './page.ts';
import { textPages } from './text-pages.tsx';

const home: Page = {
  path: '',
  modules: () => ['src/site/pages/home/Home.tsx'],
  load: (locale) => sitePage(locale, 'home', 'src/site/pages/home/Home.tsx', () => import('./pages/home/Home.tsx')),
};
const lab: Page = {
  path: 'lab/',
  modules: () => ['src/site/pages/Lab.tsx'],
  load: (locale) => sitePage(locale, 'lab', 'src/site/pages/Lab.tsx', () => import('./pages/Lab.tsx')),
};

/** Every page that exists, in the order of the navigation. */
export const pages: readonly Page[] = [home, lab, ...lessonPages(), ...textPages()];

/** A page whose title and summary stand in content/strings, under `<key>.title` and `<key>.summary`. */
async function sitePage(
  locale: Locale,
  key: 'home' | 'lab',
  source: string,
  load: () => Promise<{ default: ComponentType }>,
): Promise<PageModule> {
  const [words, module] = await Promise.all([loadDictionary(locale, source), load()]);
  return { default: module.default, title: words[`${key}.title`], summary: words[`${key}.summary`] };
}

function lessonPages(): Page[] {
  return [...openLessons].map((slug) => ({
    path: `lessons/${slug}/`,
    modules: (locale) => ['src/site/pages/LessonPage.tsx', `content/${locale}/${slug}.mdx`],
    load: async (locale) => {
      const [{ LessonPage }, text] = await Promise.all([
        import('./pages/LessonPage.tsx'),
        lessonSource(locale, slug)?.(),
      ]);
      if (!text) throw new Error(`The lesson "${slug}" has no text in "${locale}".`);
      return { default: () => <LessonPage slug={slug} text={text} />, ...text.frontmatter };
    },
  }));
}

const cache = new Map<string, Promise<PageModule>>();
const components = new Map<string, ComponentType>();

/** Loads a page once, with the texts that it needs. */
export function loadPage(locale: Locale, page: Page): Promise<PageModule> {
  const key = `${locale}/${page.path}`;
  const load = async () => {
    const words = page.modules(locale).map((source) => loadDictionary(locale, source));
    const [module] = await Promise.all([page.load(locale), ...words]);
    return module;
  };
  const promise = cache.get(key) ?? load();
  cache.set(key, promise);
  return promise;
}

/** The page as a component that suspends until it is loaded. */
export function pageComponent(locale: Locale, page: Page): ComponentType {
  const key = `${locale}/${page.path}`;
  const component = components.get(key) ?? lazy(() => loadPage(locale, page));
  components.set(key, component);
  return component;
}

/** Addresses of all pages, without the base: `/`, `/ko/`, `/ko/lab/`, … */
export function allPaths(): string[] {
  return ['/', ...locales.flatMap((locale) => pages.map((page) => `/${locale}/${page.path}`))];
}

/** The language and page of an address without base, e.g. `/ko/lab/`; undefined where there is none. */
export function findPage(path: string): { locale: Locale; page: Page } | undefined {
  const [, first, rest] = /^\/(ko|en)(?:\/(.*))?$/.exec(path) ?? [];
  const wanted = rest ? (rest.endsWith('/') ? rest : `${rest}/`) : '';
  const page = pages.find((candidate) => candidate.path === wanted);
  return page && first ? { locale: first as Locale, page } : undefined;
}
