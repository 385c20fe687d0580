import type ko from '../../content/strings/ko.json';
import type { Locale } from './locale.ts';
import { particle } from './particle.ts';

/** A key of `content/strings`; both languages have the same keys (checked by a test). */
export type WordKey = keyof typeof ko;

export type Dictionary = Readonly<Record<WordKey, string>>;

/** Looks a text up and fills it in. Numbers are written the way the language writes them. */
export type Words = (key: WordKey, values?: Readonly<Record<string, string | number>>) => string;

const slot = /\{(\w+)(?:\|([^}]+))?\}/g;

/**
 * The texts of one language.
 *
 * `{name}` is replaced by a value; `{name|을/를}` by the value and the Korean particle that fits its
 * sound. A missing value is an error: half a sentence is worse than none.
 */
export function makeWords(locale: Locale, dictionary: Dictionary): Words {
  return (key, values = {}) => {
    const words: string | undefined = dictionary[key];
    if (words === undefined) throw new Error(`The text "${key}" has not been loaded.`);
    return words.replace(slot, (_, name: string, pair?: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`"${key}" needs a value for {${name}}.`);
      const text = typeof value === 'number' ? formatNumber(locale, value) : value;
      return pair ? text + particle(text, pair) : text;
    });
  };
}

/** 25,028,904 in both languages; `digits` fixes the number of decimals. */
export function formatNumber(locale: Locale, value: number, digits?: number): string {
  const key = locale + digits;
  let format = formats.get(key);
  if (!format) {
    const options = digits === undefined ? {} : { minimumFractionDigits: digits, maximumFractionDigits: digits };
    format = new Intl.NumberFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', options);
    formats.set(key, format);
  }
  return format.format(value);
}

/** By locale and decimals: making one takes far longer than writing a number, and a page writes hundreds. */
const formats = new Map<string, Intl.NumberFormat>();

/** 0.8867 → "88.7%"; `digits` decimals. */
export function formatPercent(locale: Locale, share: number, digits = 1): string {
  return `${formatNumber(locale, share * 100, digits)}%`;
}
