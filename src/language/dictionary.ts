import * as ofPages from 'virtual:words';
import type { Locale } from './locale.ts';
import type { Dictionary } from './words.ts';

/** Loaders of texts, and which of them what needs. */
export type WordList = typeof ofPages;

/** What has been fetched of each language. */
const dictionaries: Record<Locale, Record<string, string>> = { ko: {}, en: {} };

const loaded = new Map<string, Promise<void>>();
const complete = new Map<string, Promise<Dictionary>>();

function loadPart(locale: Locale, part: string, list: WordList): Promise<void> {
  const key = `${locale} ${part}`;
  const promise =
    loaded.get(key) ??
    Promise.resolve((list.words[locale][part] ?? ofPages.words[locale][part])?.()).then((module) => {
      Object.assign(dictionaries[locale], module?.default);
    });
  loaded.set(key, promise);
  return promise;
}

/**
 * The texts of a language, with those that a page or figure needs, by its source file; fetched once. More texts
 * come into the same dictionary as more is shown.
 */
export function loadDictionary(locale: Locale, source = '', list: WordList = ofPages): Promise<Dictionary> {
  const key = `${locale} ${source}`;
  const parts = ['shared', ...(list.partsOf[source] ?? [])];
  const promise =
    complete.get(key) ??
    Promise.all(parts.map((part) => loadPart(locale, part, list))).then(() => dictionaries[locale] as Dictionary);
  complete.set(key, promise);
  return promise;
}
