import { describe, expect, it } from 'vitest';
import { koreanFaults, plainEndings } from './korean.ts';

describe('the Korean checks find', () => {
  it.each(['필터의 갯수', '레이어을(를) 늘리면', '무게 값을 곱하면', '벡터(으)로 나누면'])('%s', (text) => {
    expect(koreanFaults(text)).not.toEqual([]);
  });

  it.each(['값을 더한다.', '같은 함수이다', '"더한다." 하고 끝납니다.'])('plain style in %s', (text) => {
    expect(plainEndings(text)).not.toEqual([]);
  });
});

describe('the Korean checks let pass', () => {
  it.each([
    '경로마다 변환한 결과를 모두 더합니다.',
    '왜 같을까요?',
    '그보다 작습니다. 다시 봅니다.',
    'x를 더합니다(식 3).',
  ])('%s', (text) => {
    expect([...koreanFaults(text), ...plainEndings(text)]).toEqual([]);
  });
});
