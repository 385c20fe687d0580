import { describe, expect, it } from 'vitest';
import ko from '../../../content/strings/ko.json';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { layoutWidths } from '../../figures/grammar/sizes.ts';
import { makeLanguage } from '../../language/language.tsx';
import { seeded } from '../../reference/seeded.ts';
import type { Correlations } from './gram.ts';
import { matrixLayout } from './matrix.ts';

const korean = makeLanguage('ko', ko);

/** Symmetric, with a diagonal of 1. */
function matrix(count: number): Correlations {
  const next = seeded(count);
  const lower = Array.from({ length: count }, (_, row) => Array.from({ length: row }, () => next() * 2 - 1));
  return lower.map((_, i) =>
    lower.map((__, j) => (i === j ? 1 : (lower[Math.max(i, j)]?.[Math.min(i, j)] ?? Number.NaN))),
  );
}

function cellsOf(correlations: Correlations, width: number) {
  const { marks } = matrixLayout({ kind: 'path', correlations }, width, korean);
  return marks.flatMap((mark) => (mark.kind === 'cell' ? [mark] : []));
}

describe('the square of correlations', () => {
  it.each([
    ...[2, 8, 9, 32, 36].flatMap((count) => layoutWidths.map((width) => [count, width] as const)),
    [16, 340] as const,
  ])('of %s terms keeps its marks apart at %s pixels', (count, width) => {
    expect(layoutFaults(matrixLayout({ kind: 'path', correlations: matrix(count) }, width, korean))).toEqual([]);
  });

  it.each([
    [340, 9, true],
    [340, 16, false],
    [680, 12, true],
    [1080, 16, false],
  ])('writes numbers where there is room: %s pixels, %s terms', (width, count, written) => {
    const texts = cellsOf(matrix(count), width).map(({ text }) => text);
    expect(texts.every((text) => (text !== '') === written)).toBe(true);
  });

  it('says every cell in words', () => {
    const says = (row: number, column: number, r: number | undefined) => {
      const correlations = [
        [1, r],
        [r, 1],
      ];
      return cellsOf(correlations, 340).find(({ id }) => id === `r.${row}.${column}`)?.says;
    };
    expect(says(1, 2, -0.254)).toBe('경로 1과 경로 2: r = −0.25');
    expect(says(2, 1, -0.001)).toBe('경로 2와 경로 1: r = 0.00');
    expect(says(1, 1, 0.5)).toBe('경로 1: 자기 자신과는 언제나 1입니다.');
    expect(says(1, 2, undefined)).toContain('r가 없습니다');
  });

  it('shows many terms row by row, each with its nearest and its farthest', () => {
    const correlations = matrix(32);
    const { marks } = matrixLayout({ kind: 'slice', correlations }, 340, korean);
    const rows = marks.filter((mark) => mark.says !== undefined);
    expect(rows).toHaveLength(32);
    const others = correlations[4]?.map((r, index) => (index === 4 ? 0 : (r ?? 0))) ?? [];
    const place = (r: number) => `조각 ${others.indexOf(r) + 1}(`;
    expect(rows[4]?.says).toContain(`가장 닮은 것은 ${place(Math.max(...others))}`);
    expect(rows[4]?.says).toContain(`가장 작은 것은 ${place(Math.min(...others))}`);
  });

  it('lights the numbers of its row and its column with a cell', () => {
    const cell = cellsOf(matrix(3), 340).find(({ id }) => id === 'r.3.2');
    expect(cell?.from).toEqual(['row.3', 'column.2']);
  });
});
