import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { builtPages, distFile, languagePages } from './paths.ts';

/** What can be read from the built files alone, without opening a page. */

const htmlOf = new Map(builtPages.map((path) => [path, readFileSync(distFile(`${path}index.html`), 'utf8')]));

function attributes(html: string, name: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value]) =>
    (value ?? '').replaceAll('&amp;', '&'),
  );
}

test('every link of the site leads to a page that is there, and to a place in it that is there', () => {
  const broken: string[] = [];
  for (const [path, html] of htmlOf) {
    for (const href of new Set([...attributes(html, 'href'), ...attributes(html, 'src')])) {
      if (/^(https|data|mailto):/.test(href)) continue;
      const { pathname, hash } = new URL(href, `http://site/${path}`);
      const target = pathname.slice(1);
      const page = htmlOf.get(target);
      const there = page !== undefined || (!target.endsWith('/') && existsSync(distFile(target)));
      const id = decodeURIComponent(hash.slice(1));
      if (!there || (id !== '' && page !== undefined && !attributes(page, 'id').includes(id)))
        broken.push(`${path}: ${href}`);
    }
  }
  expect(broken).toEqual([]);
});

test('a page asks no other host for anything', () => {
  for (const [path, html] of htmlOf)
    for (const [, tag] of html.matchAll(/<(?:script|img|link|iframe|source)\s([^>]*)>/g))
      expect(tag, path).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

for (const path of languagePages) {
  test(`/${path} names itself and its twin`, () => {
    const html = htmlOf.get(path) ?? '';
    const [locale, ...rest] = path.split('/');
    const twin = [locale === 'ko' ? 'en' : 'ko', ...rest].join('/');
    expect(html).toContain(`<html lang="${locale}">`);
    expect(html).toContain(`<link rel="canonical" href="/${path}" />`);
    for (const language of ['ko', 'en'])
      expect(html).toContain(`<link rel="alternate" hreflang="${language}" href="/${language}/${rest.join('/')}" />`);
    expect(htmlOf.has(twin), 'the page in the other language').toBe(true);
    expect(html.match(/<h1\b/g), 'one first heading').toHaveLength(1);
    expect(/<meta name="description" content="([^"]+)"/.exec(html)?.[1]?.length).toBeGreaterThan(20);
  });
}

test('no two pages of a language share a title', () => {
  for (const locale of ['ko', 'en']) {
    const pages = languagePages.filter((path) => path.startsWith(locale));
    const titles = pages.map((path) => /<title>([^<]+)<\/title>/.exec(htmlOf.get(path) ?? '')?.[1]);
    expect(new Set(titles).size).toBe(pages.length);
  }
});

test('both languages have the same headings, figures and places to link to', () => {
  for (const path of languagePages.filter((page) => page.startsWith('ko/'))) {
    const [ko = '', en = ''] = [path, path.replace(/^ko/, 'en')].map((page) => htmlOf.get(page));
    const skeleton = (html: string) => [
      ...[...html.matchAll(/<h[2-6][^>]*\sid="([^"]+)"/g)].map(([, id]) => id),
      ...attributes(html, 'data-figure'),
    ];
    expect(skeleton(en), path).toEqual(skeleton(ko));
  }
});
