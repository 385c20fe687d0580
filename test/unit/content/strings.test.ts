import { describe, expect, it } from 'vitest';
import glossary from '../../../content/glossary.json';
import chooseEn from '../../../content/strings/choose.en.json';
import chooseKo from '../../../content/strings/choose.ko.json';
import en from '../../../content/strings/en.json';
import ko from '../../../content/strings/ko.json';
import { koreanFaults, plainEndings } from './korean.ts';

/** Names of the slots in a text, without their particles. */
function slotsOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();
}

describe('interface texts', () => {
  it('have the same keys in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(ko));
    expect(Object.keys(chooseEn)).toEqual(Object.keys(chooseKo));
  });

  it('have the same slots', () => {
    const english: Readonly<Record<string, string>> = en;
    for (const [key, text] of Object.entries(ko)) expect(slotsOf(english[key] ?? ''), key).toEqual(slotsOf(text));
  });

  it('say something in both languages', () => {
    for (const [key, text] of [...Object.entries(ko), ...Object.entries(en)]) expect(text.trim(), key).not.toBe('');
  });

  it('are polite and right in Korean', () => {
    const texts = [...Object.entries(ko), ...Object.entries(chooseKo)];
    expect(texts.flatMap(([key, text]) => koreanFaults(text).map((fault) => `${key}: ${fault}`))).toEqual([]);
    const sentences = texts.filter(([, text]) => text.endsWith('.'));
    expect(sentences.flatMap(([key, text]) => plainEndings(text).map((fault) => `${key}: ${fault}`))).toEqual([]);
  });
});

describe('the glossary', () => {
  it('has each id once and a definition in both languages', () => {
    const ids = glossary.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    for (const { id, definition } of glossary) {
      expect(definition.ko, id).toMatch(/[.]$/);
      expect(definition.en, id).toMatch(/[.]$/);
    }
  });

  it('is polite and right in Korean', () => {
    const faults = glossary.flatMap(({ definition }) => [
      ...koreanFaults(definition.ko),
      ...plainEndings(definition.ko),
    ]);
    expect(faults).toEqual([]);
  });
});
