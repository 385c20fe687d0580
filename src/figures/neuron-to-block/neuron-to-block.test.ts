import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { litMarks } from '../grammar/lighting.ts';
import { layoutWidths } from '../grammar/sizes.ts';
import { growthSentence } from './describe.ts';
import { formulaOf } from './formula.ts';
import { geometry } from './geometry.ts';
import { stills, termsOf } from './stills.ts';

const written = (still: (typeof stills)[number]) =>
  formulaOf(still)
    .map(({ text }) => text)
    .join('');

describe('stills', () => {
  it('sum D products, then C functions', () => {
    expect(stills.map((still) => termsOf({ still, cardinality: 32 }))).toEqual([4, 4, 32, 32, 32]);
  });

  it('turn Eq. 1 into Eq. 2 and Eq. 3 term by term', () => {
    expect(written('neuron')).toBe('Σwᵢxᵢ,  i = 1 … D');
    expect(written('functions')).toBe('ΣTᵢ(xᵢ),  i = 1 … D');
    expect(written('whole')).toBe('ΣTᵢ(x),  i = 1 … C');
    expect(written('residual')).toBe('y = x + ΣTᵢ(x),  i = 1 … C');
  });
});

describe('geometry', () => {
  const cases = layoutWidths.flatMap((width) =>
    stills.flatMap((still) => [1, 4, 5, 9, 32].map((cardinality) => ({ width, still, cardinality }))),
  );

  it.each(cases)('$still with C = $cardinality at $width px can be shown', ({ width, ...state }) => {
    for (const language of Object.values(languages)) {
      expect(layoutFaults(geometry(state, width, language))).toEqual([]);
    }
  });

  it('cuts x for the products and gives the whole of it to the functions', () => {
    const kinds = (still: (typeof stills)[number]) =>
      geometry({ still, cardinality: 4 }, 680, languages.ko).marks.map(({ kind }) => kind);
    expect(kinds('functions').filter((kind) => kind === 'slice')).toHaveLength(4);
    expect(kinds('functions')).not.toContain('fan');
    expect(kinds('whole')).not.toContain('slice');
    const fan = geometry({ still: 'whole', cardinality: 4 }, 680, languages.ko).marks.find(
      ({ kind }) => kind === 'fan',
    );
    expect(fan?.kind === 'fan' && fan.targets).toHaveLength(4);
  });

  it('lights a path with its layers, and x with its shortcut apart', () => {
    const { marks } = geometry({ still: 'residual', cardinality: 4 }, 680, languages.en);
    const path = litMarks(marks, undefined, new Set(['path2']));
    expect([...path]).toEqual(expect.arrayContaining(['op.path2', 'conv1.path2', 'conv3.path2', 'f.term']));
    expect(path).not.toContain('conv1.path1');
    const shortcut = litMarks(marks, undefined, new Set(['shortcut']));
    expect([...shortcut]).toEqual(expect.arrayContaining(['shortcut', 'plus', 'f.x', 'f.plus']));
    expect(shortcut).not.toContain('x.fan');
  });

  it('looks like its pictures', async () => {
    await expectPicture('neuron-to-block-neuron-340', geometry({ still: 'neuron', cardinality: 4 }, 340, languages.ko));
    await expectPicture(
      'neuron-to-block-residual-680',
      geometry({ still: 'residual', cardinality: 32 }, 680, languages.en),
    );
  });
});

describe('sentence', () => {
  it('says what has changed, with the weights counted', () => {
    expect(growthSentence({ still: 'residual', cardinality: 32 }, languages.ko)).toBe(
      '경로 32개의 합에 x를 더하면 식 (3), ResNeXt의 블록입니다. 경로의 가중치는 모두 70,144개입니다.',
    );
    expect(growthSentence({ still: 'whole', cardinality: 1 }, languages.en)).toContain('no longer D but C (C = 1)');
  });
});
