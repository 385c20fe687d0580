import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { litMarks } from '../grammar/lighting.ts';
import { layoutWidths } from '../grammar/sizes.ts';
import { stageSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import {
  type Dimensions,
  fitted,
  fittingWidths,
  isBeyond,
  multiplyAddsOf,
  resnetStage,
  weightsOf,
  withWidth,
} from './stage.ts';

const start = resnetStage();
const budget = weightsOf(start);

describe('the stage', () => {
  it('begins with the regular blocks of ResNet-50’s conv2', () => {
    expect(start).toEqual({ depth: 3, width: 64, cardinality: 1 });
    expect(budget).toBe(208_896);
    expect(multiplyAddsOf(start)).toBe(3 * 218_365_952);
  });

  it('doubles its cost by depth, by cardinality, or by less than twice the width', () => {
    expect(weightsOf({ ...start, depth: 6 })).toBe(2 * budget);
    expect(weightsOf({ ...start, cardinality: 2 })).toBe(2 * budget);
    expect(weightsOf({ ...start, width: 99 })).toBeLessThan(2 * budget);
    expect(weightsOf({ ...start, width: 100 })).toBeGreaterThan(2 * budget);
  });

  it('keeps its cost with the settings of Table 2', () => {
    const widths = [1, 2, 4, 8, 32].map((cardinality) => fitted({ ...start, cardinality }, budget).width);
    expect(widths).toEqual([64, 40, 24, 14, 4]);
    const counts = [64, 40, 24, 14, 4].map((width) => withWidth(start, width, budget).cardinality);
    expect(counts).toEqual([1, 2, 4, 8, 32]);
    expect(fittingWidths(start, budget)).toEqual(expect.arrayContaining([4, 14, 24, 40, 64]));
  });

  it('cannot keep its cost where paths of one channel are too many', () => {
    const deep = fitted({ depth: 12, width: 1, cardinality: 64 }, budget);
    expect(deep.width).toBe(1);
    expect(isBeyond(deep, budget)).toBe(true);
    expect(isBeyond({ ...start, width: 1 }, budget)).toBe(false);
  });
});

const states: Dimensions[] = [
  start,
  { depth: 6, width: 64, cardinality: 1 },
  { depth: 3, width: 4, cardinality: 32 },
  { depth: 1, width: 1, cardinality: 1 },
  { depth: 12, width: 128, cardinality: 64 },
  { depth: 12, width: 128, cardinality: 8 },
  { depth: 12, width: 1, cardinality: 9 },
];

describe('geometry', () => {
  it.each(layoutWidths.flatMap((width) => states.map((state) => ({ room: width, ...state }))))(
    'can be shown at $room px: $depth deep, $cardinality×$width',
    ({ room, ...state }) => {
      for (const language of Object.values(languages)) {
        expect(layoutFaults(geometry(state, budget, room, language))).toEqual([]);
      }
    },
  );

  it('is as high in every state', () => {
    for (const room of layoutWidths) {
      expect(new Set(states.map((state) => geometry(state, budget, room, languages.ko).height)).size).toBe(1);
    }
  });

  it('lights blocks by the depth, and paths by the cardinality and by the width', () => {
    const { marks } = geometry({ ...start, cardinality: 2 }, budget, 680, languages.ko);
    const lit = (part: string) => litMarks(marks, undefined, new Set([part]));
    expect([...lit('depth')].filter((id) => /^block\d$/.test(id))).toHaveLength(3);
    for (const part of ['cardinality', 'width', 'path']) {
      expect(
        [...lit(part)].filter((id) => /path\d$/.test(id)),
        part,
      ).toHaveLength(6);
    }
  });

  it('looks like its picture', async () => {
    await expectPicture('three-dimensions-start-340', geometry(start, budget, 340, languages.ko));
    await expectPicture(
      'three-dimensions-32-680',
      geometry({ ...start, width: 4, cardinality: 32 }, budget, 680, languages.en),
    );
  });
});

describe('sentence', () => {
  it('compares with the start', () => {
    expect(stageSentence(start, budget, false, languages.ko)).toBe(
      '깊이 3, 카디널리티 1, 너비 64입니다. 가중치는 208,896개로 처음과 같습니다. 블록마다 3×3이 다루는 채널은 모두 64개입니다.',
    );
    expect(stageSentence({ ...start, width: 4, cardinality: 32 }, budget, true, languages.en)).toBe(
      'Depth 3, cardinality 32, width 4: 210,432 weights, 1.01 times those of the start. The 3×3 layers of a block handle 128 channels in all. The cost is locked: where one grows, another shrinks.',
    );
  });
});
