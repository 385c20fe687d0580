import { describe, expect, it } from 'vitest';
import words from '../../../content/errata.json';
import references from '../../../content/references.json';
import traps from '../../../content/traps.json';
import { ERRATA } from '../../../src/paper/errata.ts';
import { SECTIONS } from '../../../src/paper/sections.ts';
import { SLIPS } from '../../../src/paper/slips.ts';
import { lessonSlugs } from '../../../src/site/lessons.ts';

/** The note has 101 lines. */
const inNote = (line: number) => Number.isInteger(line) && line >= 1 && line <= 101;

describe('errata', () => {
  it('have their words in both languages, in the same order', () => {
    expect(words.map(({ id }) => id)).toEqual(ERRATA.map(({ id }) => id));
    for (const { right, said } of words) {
      for (const text of [right.ko, right.en, ...(said ? [said.ko, said.en] : [])]) expect(text.trim()).not.toBe('');
    }
  });

  it('have the corrected Korean sentences in 합니다체', () => {
    for (const { id, right } of words) expect(right.ko, id).toMatch(/(니다\.|\([^)]*\)\.|Σ T_i\(x\)\.)$/);
  });

  it('are E1 to E36 and E28b, in the order of the note', () => {
    const numbers = Array.from({ length: 36 }, (_, index) => `E${index + 1}`);
    expect(ERRATA.map(({ id }) => id)).toEqual(numbers.toSpliced(28, 0, 'E28b'));
    const lines = ERRATA.map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    expect(lines.every(inNote)).toBe(true);
  });

  it('lead to a lesson, and to a section of the paper', () => {
    const sections = SECTIONS.map(({ number }) => number);
    for (const { lesson, section } of ERRATA) {
      expect(lessonSlugs).toContain(lesson);
      if (section) expect(sections).toContain(section);
    }
  });

  it('quote the note where it says something wrong', () => {
    const quoted = new Set(words.flatMap(({ id, said }) => (said ? [id] : [])));
    for (const { id, severity } of ERRATA) if (severity !== 'omission') expect(quoted).toContain(id);
  });
});

describe('slips', () => {
  it('are 72, counted from 1', () => {
    expect(SLIPS.map(({ number }) => number)).toEqual(Array.from({ length: 72 }, (_, index) => index + 1));
  });

  it('are corrected to something else', () => {
    for (const { written, correct } of SLIPS) expect(correct).not.toBe(written);
    expect(new Set(SLIPS.map(({ written }) => written)).size).toBe(72);
  });

  it('stand in the note at least once on each of their lines', () => {
    for (const { lines, times } of SLIPS) {
      expect(lines.every(inNote)).toBe(true);
      expect(times).toBeGreaterThanOrEqual(lines.length);
    }
  });
});

describe('traps', () => {
  const sources = new Set(references.map(({ id }) => id));

  it('have a source, a place and words in both languages', () => {
    expect(new Set(traps.map(({ id }) => id)).size).toBe(traps.length);
    for (const { source, place, ko, en } of traps) {
      expect(sources).toContain(source);
      for (const text of [place, ko, en]) expect(text.trim()).not.toBe('');
    }
  });
});
