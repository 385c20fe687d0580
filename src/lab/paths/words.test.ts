import { describe, expect, it } from 'vitest';
import en from '../../../content/strings/en.json';
import ko from '../../../content/strings/ko.json';
import { makeLanguage } from '../../language/language.tsx';
import type { Facts } from './facts.ts';
import { likenessOf } from './gram.ts';
import { comparisonSentence, factsSentence, shareText } from './words.ts';

const english = makeLanguage('en', en);
const korean = makeLanguage('ko', ko);

const correlations = [
  [1, 0.61, -0.2],
  [0.61, 1, 0],
  [-0.2, 0, 1],
];
const importance = (after: number, distance: number) => ({ place: 3, before: 0.982, after, distance, instead: 3 });
const paths: Facts = {
  name: '3x2d',
  kind: 'path',
  block: 'stage1.block1',
  count: 3,
  shares: [0.3, -0.1, 0.8],
  sizes: [0.3, 0.3, 0.4],
  correlations,
  likeness: likenessOf(correlations),
  importances: [importance(0.99, 0.5), importance(0.61, 3.21), importance(0.9, 2)],
};

describe('what stands out', () => {
  it('is said with the numbers, in both languages', () => {
    expect(factsSentence(paths, english)).toBe(
      'The largest share is that of path 3: 80.0%. Most alike are path 1 and path 2, with r = 0.61. ' +
        'Switched off one at a time, path 2 moves the logits furthest (3.21): cat goes from 98.2% to 61.0%.',
    );
    expect(factsSentence(paths, korean)).toBe(
      '경로 3의 몫이 가장 큽니다: 80.0%. 가장 닮은 둘은 경로 1과 경로 2이고 r = 0.61입니다. ' +
        '하나만 끌 때 로짓이 가장 멀리 움직이는 것은 경로 2입니다(3.21). 고양이의 확률은 98.2%에서 61.0%로 바뀝니다.',
    );
  });

  it('leaves out what is not known yet, or not there', () => {
    expect(factsSentence({ ...paths, importances: [importance(0.1, 9)] }, english)).not.toContain('logits');
    expect(factsSentence({ ...paths, shares: undefined }, english)).toContain('no shares');
    expect(factsSentence({ ...paths, likeness: undefined }, english)).not.toContain('alike');
  });
});

describe('two networks', () => {
  it('are set beside each other without a word on which is better', () => {
    const slices: Facts = { ...paths, name: '1x6d', kind: 'slice' };
    expect(comparisonSentence(paths, slices, english)).toBe(
      'The mean of |r| is 0.27 over the 3 paths of 3x2d and 0.27 over the 3 slices of 1x6d, measured on one picture and in one block.',
    );
    expect(comparisonSentence(paths, { ...slices, likeness: undefined }, english)).toBe('');
  });
});

it('shares have a true minus sign, and none before a zero', () => {
  expect(shareText(english, -0.034)).toBe('−3.4%');
  expect(shareText(english, -0.0001)).toBe('0.0%');
});
