import { describe, expect, it } from 'vitest';
import { compileQuestion } from './compile.ts';
import type { QuizEntry } from './entry.ts';

const entry: QuizEntry = {
  id: 'sample',
  lesson: 'three-forms',
  text: { ko: '$C=32$일 때 {total|이/가} 맞습니까?', en: 'With $C=32$, is it {total}?' },
  numbers: { total: { of: 'block.weights', given: { C: 32, d: 4 } } },
  asks: [{ kind: 'number', answer: 'total', mistakes: [] }],
  steps: [],
};

const formula = (tex: string) => `<math>${tex}</math>`;

describe('compileQuestion', () => {
  it('works the answer out', () => {
    expect(compileQuestion(entry, 'en', formula).asks).toEqual([
      { kind: 'number', answer: 70144, tolerance: 0.501, written: '70,144', mistakes: [] },
    ]);
  });

  it('sets formulas, fills numbers in and picks their particle', () => {
    expect(compileQuestion(entry, 'ko', formula).text).toEqual([
      { formula: '<math>C=32</math>' },
      '일 때 70,144가 맞습니까?',
    ]);
  });

  it.each([
    ['a text that names no number of the question', { text: { ko: '{other}', en: '{other}' } }],
    ['a value that does not exist', { numbers: { total: { of: 'block.colour' } } }],
    ['an argument too many', { numbers: { total: { of: 'block.weights', given: { C: 32, d: 4, e: 1 } } } }],
    ['a choice without a right option', { asks: [{ kind: 'choice', options: [] }] }],
    ['another kind', { asks: [{ kind: 'drawing' }] }],
  ])('refuses %s', (_, change) => {
    expect(() => compileQuestion({ ...entry, ...change }, 'ko', formula)).toThrow(/Question "sample"/);
  });
});
