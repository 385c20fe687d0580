import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { TEMPLATE_STAGES } from '../../paper/template.ts';
import { litMarks } from '../grammar/lighting.ts';
import { layoutWidths } from '../grammar/sizes.ts';
import { accountOf, blockOf, templateNetworks } from './account.ts';
import { templateSentence } from './describe.ts';
import { geometry } from './geometry.ts';

describe('the account', () => {
  it('gives Table 1: channels of the three layers, maps and blocks', () => {
    for (const [network, column] of [
      ['resnet-50', 'resnet'],
      ['resnext-50', 'resnext'],
    ] as const) {
      const rows = accountOf(network).stages.map(({ shape, blocks }) => {
        const widths = blocks[1]?.layers.flatMap(({ node }) => (node ? [node.shape.channels] : []));
        return { side: shape.height, blocks: blocks.length, widths };
      });
      expect(rows).toEqual(TEMPLATE_STAGES.map((row) => ({ side: row.side, blocks: row.blocks, widths: row[column] })));
    }
  });

  it('counts as many multiply-adds for every regular block, and four times the weights with each stage', () => {
    for (const network of templateNetworks) {
      const regular = accountOf(network).stages.map(({ blocks }) => blocks.slice(1));
      expect(new Set(regular.flat().map(({ times }) => times))).toEqual(new Set([1]));
      const weights = regular.map(([block]) => block?.weights ?? 0);
      for (const [index, next] of weights.slice(1).entries()) expect(next / (weights[index] ?? 0)).toBe(4);
    }
  });

  it('counts more for the first block of each stage, and the totals of the network', () => {
    const { stages, parameters, multiplyAdds } = accountOf('resnext-50');
    for (const { blocks } of stages.slice(1)) expect(blocks[0]?.times).toBeGreaterThan(1.5);
    // Few channels come in from the stem: lighter than the others here, heavier in ResNet.
    expect(stages[0]?.blocks[0]?.times).toBeCloseTo(0.883, 3);
    expect([parameters, multiplyAdds]).toEqual([25_028_904, 4_230_479_872]);
    expect(accountOf('resnet-50').parameters).toBe(25_557_032);
  });

  it('opens the regular block where the network lacks the wanted one', () => {
    expect(blockOf(accountOf('small'), 'stage4.block2').id).toBe('stage1.block2');
  });
});

describe('geometry', () => {
  it.each(layoutWidths)('can be shown at %i px with every block of every network', (width) => {
    for (const language of Object.values(languages)) {
      for (const network of templateNetworks) {
        for (const { blocks } of accountOf(network).stages) {
          for (const { id, number } of blocks) {
            if (number < 3) expect(layoutFaults(geometry({ network, block: id }, width, language)), id).toEqual([]);
          }
        }
      }
    }
  });

  it('stays as high whatever is open', () => {
    for (const width of layoutWidths) {
      const heights = ['stage1.block2', 'stage2.block1'].map(
        (block) => geometry({ network: 'resnext-50', block }, width, languages.ko).height,
      );
      expect(heights[0]).toBe(heights[1]);
    }
  });

  it('lights all bars with the cost, and only those of first blocks with the first', () => {
    const { marks } = geometry({ network: 'resnext-50', block: 'stage1.block2' }, 680, languages.ko);
    const bars = (part: string) =>
      [...litMarks(marks, undefined, new Set([part]))].filter((id) => id.startsWith('bar.'));
    expect(bars('cost')).toHaveLength(16);
    expect(bars('first')).toHaveLength(4);
    expect(bars('regular')).toHaveLength(12);
  });

  it('looks like its picture', async () => {
    await expectPicture(
      'template-first-340',
      geometry({ network: 'resnext-50', block: 'stage2.block1' }, 340, languages.ko),
    );
    await expectPicture(
      'template-regular-680',
      geometry({ network: 'resnet-50', block: 'stage1.block2' }, 680, languages.en),
    );
  });
});

describe('sentence', () => {
  it('says what a block costs and why', () => {
    expect(templateSentence(accountOf('resnext-50'), 'stage3.block2', languages.ko)).toContain(
      'ResNeXt-50 (32×4d)의 conv4 블록 2에는 곱셈-덧셈이',
    );
    expect(templateSentence(accountOf('resnext-50'), 'stage2.block1', languages.en)).toContain(
      'still runs on maps of 56×56',
    );
    expect(templateSentence(accountOf('small'), 'stage1.block1', languages.en)).toContain(
      'small network (8×4d): block 1 of stage 1 takes',
    );
  });
});
