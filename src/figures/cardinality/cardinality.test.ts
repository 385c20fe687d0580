import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { layoutWidths } from '../grammar/sizes.ts';
import { cardinalitySentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { settingFor, settings } from './settings.ts';

describe('settings', () => {
  it('are the five of Table 2, all within 3 % of the budget, with the errors of Table 3', () => {
    expect(settings.map(({ cardinality, pathWidth, error }) => [cardinality, pathWidth, error])).toEqual([
      [1, 64, 23.9],
      [2, 40, 23.0],
      [4, 24, 22.6],
      [8, 14, 22.3],
      [32, 4, 22.2],
    ]);
    for (const { excess } of settings) expect(Math.abs(excess)).toBeLessThan(0.03);
  });

  it('of a cardinality between two is the nearer one', () => {
    expect(settingFor(3).cardinality).toBe(2);
    expect(settingFor(30).cardinality).toBe(32);
  });
});

describe('geometry', () => {
  it.each(layoutWidths)('can be shown at %i px in every state', (width) => {
    for (const language of Object.values(languages))
      for (const setting of settings) {
        for (const open of [false, true]) expect(layoutFaults(geometry(setting, width, language, open))).toEqual([]);
      }
  });

  it('gives the whole x to every path and brings every path to the sum', () => {
    const { marks } = geometry(settingFor(8), 680, languages.en);
    const fan = marks.find((mark) => mark.kind === 'fan');
    expect(fan?.kind === 'fan' && fan.targets).toHaveLength(8);
    expect(marks.find((mark) => mark.id === 'sum')?.from).toHaveLength(8);
  });

  it('unfolds all paths, and says what they are where they are too narrow to', () => {
    const ids = (open: boolean) => geometry(settingFor(32), 340, languages.en, open).marks.map(({ id }) => id);
    expect(ids(false)).toContain('conv1.folded');
    expect(ids(true)).not.toContain('conv1.folded');
    expect(ids(true)).toEqual(expect.arrayContaining(['conv3.path17', 'conv2.label']));
  });

  it('looks like its picture', async () => {
    await expectPicture('cardinality-8-340', geometry(settingFor(8), 340, languages.ko));
  });
});

describe('sentence', () => {
  it('sets cost and error beside ResNet’s', () => {
    expect(cardinalitySentence(settingFor(32), languages.en)).toBe(
      '32 paths of width 4 are added up. With 70,144 weights the block costs only 0.7% more than ResNet’s, yet the paper reports 22.2% top-1 error, 1.7 points less.',
    );
    expect(cardinalitySentence(settingFor(1), languages.ko)).toBe(
      '경로가 하나이고 너비가 64인 ResNet 블록입니다. 가중치는 69,632개이고, 논문은 ResNet-50의 top-1 오류율을 23.9%로 보고합니다.',
    );
  });
});
