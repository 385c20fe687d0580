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

  it('give each tool of the laboratory its own, which the laboratory does without', () => {
    const needed = needs(parts);
    expect(needed['src/lab/sheet']).toContain('lab.sheet');
    expect(needed['src/site/pages/Lab.tsx']).not.toContain('lab.sheet');
    expect(wordsOf('ko', 'lab', parts)).toHaveProperty(['lab.tool.sheet']);
    expect(Object.keys(wordsOf('ko', 'lab', parts)).filter((key) => key.startsWith('lab.sheet.'))).toEqual([]);
  });

  it('leave what every page says in the shared part', () => {
    const shared = wordsOf('en', 'shared', parts);
    for (const key of ['site.name', 'figure.reset', 'reading.contents', 'ask.check', 'lesson.three-forms.title']) {
      expect(shared, key).toHaveProperty([key]);
    }
  });
});
