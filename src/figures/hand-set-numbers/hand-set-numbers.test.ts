import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { litMarks } from '../grammar/lighting.ts';
import { layoutWidths } from '../grammar/sizes.ts';
import { handSetSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { googlenetCount, moduleNames, resnetNumbers, resnextNumbers } from './numbers.ts';

describe('the numbers', () => {
  it('are 54 in GoogLeNet, d in ResNet-50, C and d in ResNeXt-50', () => {
    expect(googlenetCount()).toBe(54);
    expect(resnetNumbers().map(({ value }) => value)).toEqual([64]);
    expect(resnextNumbers().map(({ value }) => value)).toEqual([32, 4]);
  });
});

describe('geometry', () => {
  it.each(layoutWidths)('can be shown at %i px with every module', (width) => {
    for (const language of Object.values(languages))
      for (const module of moduleNames) expect(layoutFaults(geometry(module, width, language)), module).toEqual([]);
  });

  it('has one dot for each number, and stays as high', () => {
    for (const width of layoutWidths) {
      const layouts = moduleNames.map((module) => geometry(module, width, languages.ko));
      expect(new Set(layouts.map(({ height }) => height)).size).toBe(1);
      for (const { marks } of layouts) expect(marks.filter(({ kind }) => kind === 'dot')).toHaveLength(57);
    }
  });

  it('lights a number’s row in the table with its dot, and the dots of a network with its name', () => {
    const { marks } = geometry('3b', 680, languages.ko);
    const lit = litMarks(marks, 'dot.3b.three', new Set());
    expect([...lit]).toContain('table.three.now');
    expect([...lit]).not.toContain('table.three.before');
    expect([...litMarks(marks, undefined, new Set(['googlenet']))].filter((id) => id.startsWith('dot.'))).toHaveLength(
      54,
    );
    expect([...litMarks(marks, undefined, new Set(['d']))].filter((id) => id.startsWith('dot.'))).toHaveLength(2);
  });

  it('looks like its picture', async () => {
    await expectPicture('hand-set-numbers-3a-340', geometry('3a', 340, languages.ko));
    await expectPicture('hand-set-numbers-3b-680', geometry('3b', 680, languages.en));
  });
});

describe('sentence', () => {
  it('sets the numbers beside those before', () => {
    expect(handSetSentence('3b', languages.ko)).toBe(
      '모듈 3b에는 사람이 고른 필터 수가 6개 있습니다. 128, 128, 192, 32, 96, 64입니다. 앞 모듈 3a의 2, 1.33, 1.5, 2, 3, 2배입니다. 이런 수가 GoogLeNet에는 모두 54개, ResNet-50에는 1개, ResNeXt-50에는 2개입니다.',
    );
    expect(handSetSentence('5a', languages.en)).toContain('All are those of 4e');
    expect(handSetSentence('3a', languages.en)).toContain('Try to guess');
  });
});
