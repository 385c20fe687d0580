import en from '../../content/strings/choose.en.json';
import ko from '../../content/strings/choose.ko.json';
import { type Locale, locales } from '../language/locale.ts';

/** What a page's head says of it. */
export interface Head {
  readonly title: string;
  readonly summary: string;
  readonly locale: Locale;
  /** The page's path behind the language, e.g. `lab/`. */
  readonly path: string;
}

const names: Readonly<Record<Locale, string>> = { ko: ko.name, en: en.name };
const regions: Readonly<Record<Locale, string>> = { ko: 'ko_KR', en: 'en_GB' };

/** The page that chooses a language, and the page for unknown addresses, speak both. */
export const bothNames = `${names.ko} · ${names.en}`;

/** `Laboratory · ResNeXt Unfolded`; the first page is called as the site is. */
export function pageTitle(locale: Locale, title: string): string {
  return title === names[locale] ? title : `${title} · ${names[locale]}`;
}

/**
 * Title, summary, the address that counts (state in the query does not) and the same page in the other
 * language. All addresses are paths, so that the built site can move to any host.
 */
export function pageHead(base: string, { title, summary, locale, path }: Head): string {
  const address = (language: string) => `${base}/${language}/${path}`;
  return [
    element('title', pageTitle(locale, title)),
    meta('name', 'description', summary),
    link('canonical', address(locale)),
    ...locales.map((language) => link('alternate', address(language), language)),
    link('alternate', `${base}/`, 'x-default'),
    meta('property', 'og:title', pageTitle(locale, title)),
    meta('property', 'og:description', summary),
    meta('property', 'og:type', path.startsWith('lessons/') ? 'article' : 'website'),
    meta('property', 'og:site_name', names[locale]),
    ...locales.map((language) =>
      meta('property', language === locale ? 'og:locale' : 'og:locale:alternate', regions[language]),
    ),
  ].join('\n    ');
}

/** The head of a page in both languages: `/` and the one for unknown addresses. */
export function bilingualHead(base: string, path: '/' | undefined): string {
  return [
    element('title', bothNames),
    meta('name', 'description', `${ko.sentence} ${en.sentence}`),
    ...(path === undefined
      ? [meta('name', 'robots', 'noindex')]
      : [
          link('canonical', `${base}/`),
          ...locales.map((language) => link('alternate', `${base}/${language}/`, language)),
        ]),
  ].join('\n    ');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeHtml(text)}</${name}>`;
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escapeHtml(content)}" />`;
}

function link(rel: string, href: string, language?: string): string {
  return `<link rel="${rel}"${language ? ` hreflang="${language}"` : ''} href="${escapeHtml(href)}" />`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
