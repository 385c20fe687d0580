/** The two languages of the site; every page exists in both. */
export const locales = ['ko', 'en'] as const;

export type Locale = (typeof locales)[number];

export function isLocale(text: string | undefined): text is Locale {
  return text === 'ko' || text === 'en';
}

export function otherLocale(locale: Locale): Locale {
  return locale === 'ko' ? 'en' : 'ko';
}
