import { describe, expect, it } from 'vitest';
import glossary from '../../../../content/glossary.json';
import { answers } from './search.ts';

function found(query: string): string[] {
  return glossary.filter((term) => answers(query, [term.ko, term.en, ...(term.also ?? [])])).map((term) => term.id);
}

describe('searching the glossary', () => {
  it('finds a term in either language, whatever the case', () => {
    expect(found('카디널리티')).toEqual(['cardinality']);
    expect(found('CARDINAL')).toEqual(['cardinality']);
  });

  it('finds a term while a syllable is still being typed', () => {
    expect(found('카디너')).toEqual(['cardinality']);
  });

  it('finds terms by their initial consonants', () => {
    expect(found('ㄱㄹㅎㅅㄱ')).toEqual(['grouped-convolution']);
    expect(found('ㅂㅁ')).toContain('bottleneck');
  });

  it('finds other spellings, and overlooks spaces and dashes', () => {
    expect(found('피처맵')).toEqual(['feature-map']);
    expect(found('split transform')).toEqual(['split-transform-merge']);
  });

  it('shows everything for an empty query and nothing for a word that is not there', () => {
    expect(found(' ')).toHaveLength(glossary.length);
    expect(found('트랜스포머')).toEqual([]);
  });
});
