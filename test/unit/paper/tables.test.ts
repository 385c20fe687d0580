import { describe, expect, it } from 'vitest';
import references from '../../../content/references.json';
import { SECTIONS, sectionOf } from '../../../src/paper/sections.ts';
import { readingOf, TABLES } from '../../../src/paper/tables.ts';

const sources = new Set(references.map(({ id }) => id));

describe.each(TABLES)('$id', ({ columns, rows, place }) => {
  it('has rows with ids of their own and only columns that it declares', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    const ids = new Set(columns.map(({ id }) => id));
    expect(ids.size).toBe(columns.length);
    for (const { values } of rows) {
      expect(Object.keys(values).length).toBeGreaterThan(0);
      for (const column of Object.keys(values)) expect(ids).toContain(column);
    }
  });

  it('has a source on the references page and a place for every number', () => {
    expect(place).not.toBe('');
    for (const reading of rows.flatMap(({ values }) => Object.values(values))) {
      expect(sources).toContain(reading.source);
      expect(reading.place).not.toBe('');
      expect(Number.isFinite(reading.value)).toBe(true);
    }
  });

  it('holds percentages between 0 and 100', () => {
    const percent = new Set(columns.filter(({ unit }) => unit === 'percent').map(({ id }) => id));
    for (const [column, { value }] of rows.flatMap(({ values }) => Object.entries(values))) {
      if (percent.has(column)) expect(value > 0 && value < 100).toBe(true);
    }
  });
});

describe('readings', () => {
  it('are found by table, row and column', () => {
    expect(readingOf('table3', 'resnext-50-32x4d', 'top1')).toEqual({
      value: 22.2,
      source: 'resnext',
      place: 'Table 3, §5.1',
      evidence: 'two-readings',
    });
    expect(() => readingOf('table3', 'resnext-50-16x8d', 'top1')).toThrow('resnext-50-16x8d');
  });

  it('say where one reading is all we have', () => {
    expect(readingOf('table5', 'inception-v3', 'largeTop1').evidence).toBe('one-reading');
    expect(readingOf('table8', 'resnext-50-32x4d', 'ap').evidence).toBe('reading-and-differences');
  });
});

describe('sections', () => {
  it('hold each equation, figure and table once', () => {
    const items = SECTIONS.flatMap(({ holds = [] }) => holds);
    const series = (word: string, count: number) => Array.from({ length: count }, (_, index) => `${word} ${index + 1}`);
    expect(new Set(items)).toEqual(new Set([...series('Eq.', 4), ...series('Fig.', 7), ...series('Table', 8)]));
    expect(items).toHaveLength(19);
  });

  it('agree with the places of the tables', () => {
    for (const table of TABLES) {
      const [item, section] = table.place.split(', ');
      const found = item && sectionOf(item);
      if (found) expect(`§${found.number}`).toBe(section);
    }
  });
});
