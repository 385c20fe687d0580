import { describe, expect, it } from 'vitest';
import en from '../../../content/strings/en.json';
import ko from '../../../content/strings/ko.json';
import { makeLanguage } from '../../language/language.tsx';
import type { Edit } from '../../share/edits.ts';
import { countInWords, describeEffect, describeMissing } from './describe-edits.ts';

const korean = makeLanguage('ko', ko);
const english = makeLanguage('en', en);
const prediction = { names: ['airplane', 'cat'], usual: [0.07, 0.93], shares: [0.41, 0.59] };

function edit(block: string, part: Edit['part'], factor: number): Edit {
  return { block, part, factor };
}

describe('what the edits do', () => {
  const several = [edit('stage1.block2', 3, 0), edit('stage2.block1', 'shortcut', 0.5)];

  it('is said with the numbers before and after, block by block', () => {
    expect(describeEffect(korean, { ...prediction, edits: several })).toBe(
      'stage1.block2의 경로 3을 끄고 stage2.block1의 지름길 연결을 절반으로 바꾸면 고양이의 확률이 93.0%에서 59.0%로 바뀝니다.',
    );
    expect(describeEffect(english, { ...prediction, edits: several })).toBe(
      'Without path 3 of stage1.block2 and with the shortcut of stage2.block1 at half, cat goes from 93.0% to 59.0%.',
    );
  });

  it('names the class that takes over', () => {
    const edits = [edit('stage1.block1', 'shortcut', 0)];
    expect(describeEffect(korean, { ...prediction, edits, shares: [0.6, 0.4] })).toBe(
      'stage1.block1의 지름길 연결을 끄면 고양이의 확률이 93.0%에서 40.0%로 바뀝니다. 이제 비행기로 보입니다.',
    );
    expect(describeEffect(english, { ...prediction, edits, shares: [0.6, 0.4] })).toContain('now looks like: airplane');
  });

  it('puts together what has one factor', () => {
    const edits = [edit('stage1.block1', 2, 0), edit('stage1.block1', 7, 0), edit('stage1.block1', 'shortcut', 0)];
    const stronger = [edit('stage3.block1', 1, 1.5), edit('stage3.block2', 1, 1.5)];
    expect(describeEffect(english, { ...prediction, edits: [...edits, ...stronger] })).toContain(
      'Without paths 2·7 and the shortcut of stage1.block1 and ' +
        'with path 1 of stage3.block1 and path 1 of stage3.block2 times 1.5, cat',
    );
    expect(describeEffect(korean, { ...prediction, edits: stronger })).toContain(
      'stage3.block1의 경로 1, stage3.block2의 경로 1을 1.5배로 바꾸면 고양이',
    );
  });

  it('has words for every factor, each its own', () => {
    for (const language of [korean, english]) {
      const factors = [0, 0.25, 0.5, 0.75, 1.25, 1.5, 1.75, 2];
      const said = factors.map((factor) => {
        return describeEffect(language, { ...prediction, edits: [edit('stage1.block1', 1, factor)] });
      });
      expect(new Set(said).size).toBe(factors.length);
    }
  });

  it('counts many edits instead of naming them', () => {
    const edits = [1, 2, 3].flatMap((block) => [1, 2].map((stage) => edit(`stage${stage}.block${block}`, 1, 0)));
    expect(describeEffect(english, { ...prediction, edits })).toMatch(/^With 6 edits in 6 blocks, cat/);
    expect(describeEffect(korean, { ...prediction, edits })).toMatch(/^블록 6개에서 6곳을 바꾸면 고양이/);
  });
});

describe('edits that a network lacks the parts for', () => {
  it('are named, or counted where there are many', () => {
    const missing = [edit('stage2.block2', 3, 0), edit('stage2.block2', 5, 0.5)];
    expect(describeMissing(korean, missing)).toBe('이 네트워크에는 stage2.block2의 경로 3·5가 없어 바꾸지 않았습니다.');
    expect(describeMissing(english, missing)).toContain('does not have paths 3·5 of stage2.block2');
    const many = [1, 2, 3, 4, 5].map((block) => edit(`stage1.block${block}`, 9, 0));
    expect(describeMissing(english, many)).toContain('5 edits');
  });
});

it('counts one edit as one', () => {
  expect(countInWords(english.t, 1)).toBe('1 edit');
  expect(countInWords(english.t, 3)).toBe('3 edits');
});
