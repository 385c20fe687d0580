import { createContext, type ReactNode, use, useContext, useMemo } from 'react';
import { loadDictionary } from './dictionary.ts';
import type { Locale } from './locale.ts';
import { type Dictionary, formatNumber, formatPercent, makeWords, type Words } from './words.ts';

export interface Language {
  readonly locale: Locale;
  readonly t: Words;
  readonly number: (value: number, digits?: number) => string;
  readonly percent: (share: number, digits?: number) => string;
}

const LanguageContext = createContext<Language | undefined>(undefined);

/** Gives everything below it the words and number formats of one language; suspends until they are there. */
export function LanguageProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  const dictionary = use(loadDictionary(locale));
  const language = useMemo(() => makeLanguage(locale, dictionary), [locale, dictionary]);
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

export function makeLanguage(locale: Locale, dictionary: Dictionary): Language {
  return {
    locale,
    t: makeWords(locale, dictionary),
    number: (value, digits) => formatNumber(locale, value, digits),
    percent: (share, digits) => formatPercent(locale, share, digits),
  };
}

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('useLanguage needs a LanguageProvider above it.');
  return language;
}
