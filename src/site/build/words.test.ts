import { describe, expect, it } from 'vitest';
import ko from '../../../content/strings/ko.json';
import { needs, wordParts, wordsOf } from './words.ts';

const parts = wordParts();

describe('texts in parts', () => {
  it('hold every text once', () => {
    const keys = ['shared', ...parts].flatMap((part) => Object.keys(wordsOf('ko', part, parts)));
    expect(keys.toSorted()).toEqual(Object.keys(ko).toSorted());
  });

  it('give each figure its own', () => {
    const needed = needs(parts);
    expect(needed['src/figures/block-forms/Figure.tsx']).toContain('block-forms');
    expect(needed['src/site/pages/Lab.tsx']).toContain('lab');
    expect(needed['src/site/pages/LessonPage.tsx']).toBeUndefined();
  });

  it('leave what every page says in the shared part', () => {
    const shared = wordsOf('en', 'shared', parts);
    for (const key of ['site.name', 'figure.reset', 'reading.contents', 'ask.check', 'lesson.three-forms.title']) {
      expect(shared, key).toHaveProperty([key]);
    }
  });
});
