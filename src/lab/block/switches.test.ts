import { describe, expect, it } from 'vitest';
import en from '../../../content/strings/en.json';
import ko from '../../../content/strings/ko.json';
import { buildNetwork } from '../../graph/build.ts';
import { nodeOf } from '../../graph/graph.ts';
import { small } from '../../graph/presets.ts';
import { makeLanguage } from '../../language/language.tsx';
import { openBlock, switchedGraph } from '../state/plan.ts';
import { describeEffect, describeMissing } from './describe-effect.ts';
import { switchesOf, switchOff, toggled } from './switches.ts';

const network = buildNetwork(small(8, 4));
const block = 'stage2.block2';

describe('switches', () => {
  it('go off and on again, in order', () => {
    expect(toggled([5], 2)).toEqual([2, 5]);
    expect(toggled([0, 2, 5], 2)).toEqual([0, 5]);
  });

  it('set the factors of paths and shortcut to 0, whatever the form', () => {
    const changed = switchOff(network, block, [0, 3, 99]);
    expect(nodeOf(changed, `${block}.scale`).operation).toEqual({ kind: 'scale', factors: [1, 1, 0, 1, 1, 1, 1, 1] });
    const { graph, view } = openBlock(changed, block, 'a');
    expect(nodeOf(graph, `${block}.path3.scale`).operation).toEqual({ kind: 'scale', factors: [0] });
    expect(view).toMatchObject({ shortcut: `${block}.shortcut.scale`, projected: false });
  });

  it('leave the very same graph where nothing is off', () => {
    expect(switchedGraph(network, block, [])).toBe(network);
    expect(switchedGraph(network, 'stage9.block9', [1])).toBe(network);
    expect(switchedGraph(network, undefined, [1])).toBe(network);
  });
});

describe('switches of another network', () => {
  it('are left out beyond its last path; the shortcut is in every network', () => {
    expect(switchesOf([0, 1, 3, 9], 1)).toEqual({ off: [0, 1], missing: [3, 9] });
    expect(switchesOf([0, 1, 3, 9], 16)).toEqual({ off: [0, 1, 3, 9], missing: [] });
  });

  it('are named', () => {
    expect(describeMissing(makeLanguage('ko', ko), [3])).toBe('이 네트워크에는 경로 3이 없어 스위치에서 뺐습니다.');
    expect(describeMissing(makeLanguage('en', en), [3, 9])).toContain('paths 3·9');
  });
});

describe('what the switches do', () => {
  const names = ['airplane', 'cat'];
  const prediction = { off: [0, 3], names, usual: [0.2, 0.8], shares: [0.6, 0.4] };

  it('is said with the numbers before and after, and with the class that takes over', () => {
    expect(describeEffect(makeLanguage('en', en), prediction)).toBe(
      'Without path 3, the shortcut, cat goes from 80.0% to 40.0%. It now looks like: airplane.',
    );
    expect(describeEffect(makeLanguage('ko', ko), prediction)).toBe(
      '경로 3, 지름길 연결을 끄면 고양이의 확률이 80.0%에서 40.0%로 바뀝니다. 이제 비행기로 보입니다.',
    );
  });

  it('names several paths at once and no other class where none takes over', () => {
    const mild = { ...prediction, off: [2, 7], shares: [0.3, 0.7] };
    expect(describeEffect(makeLanguage('en', en), mild)).toBe('Without paths 2·7, cat goes from 80.0% to 70.0%.');
  });
});
