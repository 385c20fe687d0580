import { describe, expect, it } from 'vitest';
import { judge, readNumber } from './judge.ts';
import type { NumberAsk } from './question.ts';

const ask: NumberAsk = {
  kind: 'number',
  answer: 0.735,
  tolerance: 0.00501,
  written: '0.74%',
  mistakes: [{ value: 512, tolerance: 0.5, says: ['That is the difference itself.'] }],
};

describe('readNumber', () => {
  it.each([
    ['70,144', 70144],
    [' 70 144 ', 70144],
    ['0.74%', 0.74],
    ['+1.7%p', 1.7],
    ['850장', 850],
    ['1.7 points', 1.7],
    ['−15.5', -15.5],
    ['.5', 0.5],
    ['', undefined],
    ['many', undefined],
    ['1e9', undefined],
    ['3-2', undefined],
  ])('reads %j', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });
});

describe('judge', () => {
  it.each([
    ['0.74%', 'right'],
    ['0.73', 'right'],
    ['0.72', 'low'],
    ['0.75', 'high'],
    ['512', 'slip'],
    ['a lot', 'unread'],
  ])('%j is %s', (text, kind) => {
    expect(judge(ask, text).kind).toBe(kind);
  });

  it('names the step of a known slip', () => {
    expect(judge(ask, '512')).toEqual({ kind: 'slip', says: ['That is the difference itself.'] });
  });
});
