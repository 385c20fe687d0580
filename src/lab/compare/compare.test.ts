import { describe, expect, it } from 'vitest';
import en from '../../../content/strings/en.json';
import ko from '../../../content/strings/ko.json';
import { makeLanguage } from '../../language/language.tsx';
import { describeAnswers, describeMatch, furthestApart, signedPoints } from './describe.ts';
import { otherNetwork, othersOf } from './other-network.ts';
import { pathRows } from './path-rows.ts';

const korean = makeLanguage('ko', ko);
const english = makeLanguage('en', en);

describe('the network beside', () => {
  const [single, two, usual] = [
    { name: '1x18d', cardinality: 1, pathWidth: 18 },
    { name: '2x11d', cardinality: 2, pathWidth: 11 },
    { name: '8x4d', cardinality: 8, pathWidth: 4 },
  ];
  if (!single || !two || !usual) throw new Error('Three networks.');
  const all = [single, two, usual];

  it('is ResNet beside ResNeXt and ResNeXt beside ResNet, until the reader chooses', () => {
    expect(otherNetwork(all, '8x4d', false, 'auto')).toBe(single);
    expect(otherNetwork(all, '2x11d', false, 'auto')).toBe(single);
    expect(otherNetwork(all, '1x18d', false, 'auto')).toBe(usual);
    expect(otherNetwork(all, '8x4d', false, '2x11d')).toBe(two);
  });

  it('is the same one only where edits tell them apart', () => {
    expect(othersOf(all, '8x4d', false)).toEqual([single, two]);
    expect(othersOf(all, '8x4d', true)).toEqual(all);
    expect(otherNetwork(all, '8x4d', true, '8x4d')).toBe(usual);
    expect(otherNetwork(all, '8x4d', false, '8x4d')).toBe(single);
    expect(otherNetwork([usual], '8x4d', false, 'auto')).toBeUndefined();
  });
});

describe('rows of paths', () => {
  it('cut the single path into runs as equal as they come', () => {
    const rows = pathRows([8, 1], [32, 18]);
    expect(rows.map(({ own }) => own.length)).toEqual([4, 4, 4, 4, 4, 4, 4, 4]);
    // 2.25 · k rounded: 0, 2, 5, 7, 9, 11, 14, 16, 18.
    expect(rows.map(({ other }) => other[0])).toEqual([0, 2, 5, 7, 9, 11, 14, 16]);
    expect(rows.flatMap(({ other }) => other)).toEqual(Array.from({ length: 18 }, (_, channel) => channel));
    expect(rows.at(-1)).toEqual({ row: 8, own: [28, 29, 30, 31], other: [16, 17] });
  });

  it('are as many as the larger cardinality, on whichever side it is', () => {
    expect(pathRows([1, 2], [18, 22])).toEqual([
      { row: 1, own: [0, 1, 2, 3, 4, 5, 6, 7, 8], other: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] },
      { row: 2, own: [9, 10, 11, 12, 13, 14, 15, 16, 17], other: [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21] },
    ]);
  });
});

describe('the answers in words', () => {
  const names = ['cat', 'dog', 'frog'];
  const own = { label: '8×4d', names, shares: [0.9, 0.06, 0.04] };

  it('say who is surer, and where they differ most', () => {
    const other = { label: '1×18d', names, shares: [0.7, 0.25, 0.05] };
    expect(furthestApart(own.shares, other.shares).index).toBe(0);
    expect(describeAnswers(korean, own, other)).toBe(
      '둘 다 고양이라고 봅니다. 더 확신하는 쪽은 8×4d로, 확률이 90.0%입니다. 1×18d는 70.0%입니다. 확률이 가장 크게 갈리는 종류는 고양이로, 20.0%p만큼 차이가 납니다.',
    );
    expect(describeAnswers(english, other, own)).toContain('8×4d is surer');
  });

  it('name both answers where they differ', () => {
    const other = { label: '1×18d', names, shares: [0.2, 0.75, 0.05] };
    expect(describeAnswers(korean, own, other)).toContain('8×4d는 고양이라고 보고 1×18d는 개라고 봅니다.');
    expect(describeAnswers(english, own, other)).toContain('8×4d says cat, 1×18d says dog.');
  });

  it('do not make a difference of what is none', () => {
    expect(describeAnswers(english, own, { ...own, label: '1×18d' })).toContain('Both are equally sure');
    expect(signedPoints(english, 0.0001)).toBe('0.0');
    expect([signedPoints(english, 0.123), signedPoints(english, -0.01)]).toEqual(['+12.3', '−1.0']);
  });
});

describe('a map and its match in words', () => {
  const pair = { own: { label: '8×4d' }, other: { label: '1×18d' } } as Parameters<typeof describeMatch>[1];
  const matches = {
    own: [{ channel: 1, correlation: 0.83 }, { channel: 1, correlation: 0.91 }, undefined],
    other: [undefined, { channel: 1, correlation: 0.91 }],
  };

  it('say whether it holds both ways', () => {
    const said = (channel: number) => describeMatch(korean, pair, matches, { side: 'own', channel });
    expect(said(0)).toMatch(/1×18d의 맵 1.*0\.83.*거꾸로.*맵 1.*0\.91/);
    expect(said(1)).toMatch(/0\.91.*서로/);
    expect(said(2)).toContain('상관을 계산할 수 없습니다');
    expect(describeMatch(english, pair, matches, { side: 'other', channel: 1 })).toContain('map 1 of 8×4d');
  });
});
