import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { layoutWidths } from '../grammar/sizes.ts';
import { textOf } from '../grammar/text-width.ts';
import { compare, type DepthState, layerNodes, sameWidths, weightsOf } from './blocks.ts';
import { depthSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { mapsGeometry } from './geometry-maps.ts';

const first: DepthState = { depth: '2', cardinality: 8, pathWidth: 4, slide: 0 };

describe('the blocks', () => {
  it('cost 2·9·64·C·d weights with two layers, whatever C is', () => {
    const costs = sameWidths.map(({ C, d }) => weightsOf({ depth: '2', cardinality: C, pathWidth: d }));
    expect(costs).toEqual([
      { block: 36_864, dense: 36_864 },
      { block: 36_864, dense: 36_864 },
    ]);
  });

  it('cost 2·64·C·d + 9·C·d² with three, and 9·(C·d)² where the middle is dense', () => {
    const cost = (cardinality: number, pathWidth: number) => weightsOf({ depth: '3', cardinality, pathWidth });
    expect(cost(8, 4)).toEqual({ block: 4096 + 1152, dense: 4096 + 9216 });
    expect(cost(4, 8)).toEqual({ block: 4096 + 2304, dense: 4096 + 9216 });
  });

  it('keep only the middle of three layers in groups', () => {
    const groups = (depth: '2' | '3', layers: readonly string[]) =>
      layers.map((layer) => layerNodes({ ...first, depth }, layer).whole.operation.groups);
    expect(groups('2', ['conv1', 'conv2'])).toEqual([1, 1]);
    expect(groups('3', ['conv1', 'conv2', 'conv3'])).toEqual([1, 8, 1]);
  });

  it.each([
    ['2', 8, 4],
    ['2', 1, 32],
    ['2', 32, 2],
    ['3', 8, 4],
    ['3', 4, 8],
  ] as const)(
    'depth %s, %i×%id: apart and joined give the same values but for rounding',
    (depth, cardinality, pathWidth) => {
      for (const seed of [1, 2]) {
        const { gap } = compare({ depth, cardinality, pathWidth }, seed);
        expect(gap.peak).toBeGreaterThan(1);
        expect(gap.largest).toBeLessThan(1e-12 * gap.peak);
      }
    },
  );
});

describe('geometry', () => {
  const settings = [
    [1, 1],
    [2, 16],
    [4, 8],
    [8, 4],
    [9, 32],
    [32, 32],
  ] as const;

  it.each(layoutWidths)('can be shown at %i px on all of the way', (width) => {
    for (const language of Object.values(languages)) {
      for (const depth of ['2', '3'] as const) {
        for (const [cardinality, pathWidth] of settings) {
          for (const slide of [0, 12, 25, 40, 50, 75, 99, 100]) {
            const state = { depth, cardinality, pathWidth, slide };
            expect(layoutFaults(geometry(state, width, language)), JSON.stringify(state)).toEqual([]);
          }
        }
      }
    }
  });

  it('is as tall all along', () => {
    const heights = [0, 30, 50, 100].map((slide) => geometry({ ...first, slide }, 340, languages.ko).height);
    expect(new Set(heights).size).toBe(1);
  });

  it('ends as one wide block, or with the middle in lanes', () => {
    const marks = (depth: '2' | '3') => geometry({ ...first, depth, slide: 100 }, 680, languages.en).marks;
    const ids = (depth: '2' | '3', kind: string) => marks(depth).flatMap((mark) => (mark.kind === kind ? mark.id : []));
    expect(ids('2', 'lane')).toEqual([]);
    expect(ids('3', 'lane')).toHaveLength(8);
    expect(ids('2', 'junction')).toEqual(['plus']);
    const labels = marks('2').flatMap((mark) =>
      mark.kind === 'text' && mark.id.endsWith('.label') ? textOf(mark.label) : [],
    );
    expect(labels).toEqual(['64, 3×3, 32', '32, 3×3, 64']);
  });

  it('looks like its pictures', async () => {
    await expectPicture('depth-two-apart-340', geometry(first, 340, languages.ko));
    await expectPicture('depth-two-joined-680', geometry({ ...first, depth: '3', slide: 100 }, 680, languages.en));
  });

  it('shows the maps of both', () => {
    for (const width of layoutWidths) {
      expect(layoutFaults(mapsGeometry(compare(first, 1), width, languages.ko))).toEqual([]);
    }
  });
});

describe('sentence', () => {
  it('tells what has become of the paths, in both languages', () => {
    const { gap } = compare(first, 1);
    const none = { ...gap, largest: 0 };
    expect(depthSentence({ ...first, slide: 100 }, none, 1, languages.ko)).toBe(
      '64→32→64채널의 넓은 블록 하나가 되었습니다. 두 계층이 모두 밀집이라 경로의 자취가 없습니다. 가중치 36,864개는 C·d = 32만으로 정해집니다. 합치기 전과 후의 출력 차이는 0입니다(배정밀도, 시드 1).',
    );
    expect(depthSentence({ ...first, depth: '3', slide: 100 }, none, 1, languages.en)).toContain('stays in 8 paths');
  });
});
