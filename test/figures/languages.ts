import en from '../../content/strings/en.json' with { type: 'json' };
import ko from '../../content/strings/ko.json' with { type: 'json' };
import { type Language, makeLanguage } from '../../src/language/language.tsx';

/** Both languages, for tests of geometry and sentences. */
export const languages: Readonly<Record<'ko' | 'en', Language>> = {
  ko: makeLanguage('ko', ko),
  en: makeLanguage('en', en),
};
