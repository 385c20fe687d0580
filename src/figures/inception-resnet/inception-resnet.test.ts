import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { layoutWidths } from '../grammar/sizes.ts';
import { relativesSentence } from './describe.ts';
import { differences, type RelativesState, relatives, traitsOf } from './differences.ts';
import { geometry } from './geometry.ts';

const first: RelativesState = { cardinality: 3, difference: 'none' };

describe('differences', () => {
  it('are those of §7.8', () => {
    const { resnext, inception } = relatives({ ...first, cardinality: 32 });
    expect(traitsOf(resnext)).toEqual({
      shapes: ['1×1 → 3×3'],
      paths: 32,
      width: 4,
      concatenated: 128,
      factor: undefined,
      weights: 70_144,
      handSet: 2,
    });
    expect(traitsOf(inception)).toEqual({
      shapes: ['1×1', '1×1 → 3×3', '1×1 → 3×3 → 3×3'],
      paths: 3,
      width: 32,
      concatenated: 96,
      factor: 0.17,
      weights: 76_800,
      handSet: 7,
    });
  });
});

describe('geometry', () => {
  it.each(layoutWidths)('can be shown at %i px in every state', (width) => {
    for (const language of Object.values(languages)) {
      for (const difference of differences) {
        for (const cardinality of [1, 2, 3, 4, 5, 6, 32]) {
          for (const open of [false, true]) {
            expect(layoutFaults(geometry({ cardinality, difference, open }, width, language))).toEqual([]);
          }
        }
      }
    }
  });

  it('sets three paths opposite three, at the same places', () => {
    const { marks } = geometry(first, 680, languages.en);
    const lanes = (side: string) =>
      marks.flatMap((mark) =>
        mark.kind === 'box' && mark.id.endsWith('.split1') && mark.id.startsWith(side) ? [mark] : [],
      );
    const [left, right] = [lanes('left'), lanes('right')];
    expect(left).toHaveLength(3);
    const shift = (right[0]?.x ?? 0) - (left[0]?.x ?? 0);
    expect(right.map(({ x, y }) => [x, y])).toEqual(left.map(({ x, y }) => [x + shift, y]));
  });

  it('keeps its height from difference to difference', () => {
    const heights = differences.map((difference) => geometry({ ...first, difference }, 340, languages.ko).height);
    expect(new Set(heights).size).toBe(1);
  });

  it('lights what differs, and nothing before a difference is chosen', () => {
    const lit = (difference: RelativesState['difference']) => [
      ...(geometry({ ...first, difference }, 680, languages.en).lit ?? []),
    ];
    expect(lit('none')).toEqual([]);
    expect(lit('scaling')).toEqual(expect.arrayContaining(['right.scaling', 'left.into.left.plus']));
    expect(lit('scaling')).not.toContain('left.scaling');
    expect(lit('shape')).toEqual(expect.arrayContaining(['right.lanes.3.transform2', 'right.lanes.3.transform2.in']));
    expect(lit('shape')).not.toContain('right.concat');
  });

  it('looks like its pictures', async () => {
    await expectPicture('inception-resnet-3-340', geometry(first, 340, languages.en));
    await expectPicture('inception-resnet-32-1080', geometry({ ...first, cardinality: 32 }, 1080, languages.ko));
  });
});

describe('sentence', () => {
  it('tells the difference and the cost', () => {
    expect(relativesSentence({ cardinality: 32, difference: 'width' }, languages.en)).toBe(
      'Width: paths of ResNeXt give 4 channels, 128 once concatenated. Those of Inception-ResNet-A give 32, together 96. The weights are 70,144 against 76,800, the numbers set by hand 2 against 7.',
    );
    expect(relativesSentence({ cardinality: 3, difference: 'scaling' }, languages.ko)).toContain('잔차에 0.17을 곱한');
  });
});
