import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { litMarks } from '../grammar/lighting.ts';
import { layoutWidths } from '../grammar/sizes.ts';
import { neuronSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { type NeuronState, neuronSteps, outputOf, sumOf, termsOf, withLength } from './neuron.ts';

const example: NeuronState = { inputs: [3, -1, 2], weights: [2, 4, -1], step: 'aggregate', activation: 'none' };
const widest: NeuronState = {
  inputs: [-9, -9, -9, -9, -9, -9],
  weights: [-9, -9, -9, -9, -9, -9],
  step: 'aggregate',
  activation: 'relu',
};
const smallest: NeuronState = { inputs: [0, 0], weights: [0, 0], step: 'aggregate', activation: 'relu' };

describe('the neuron of the text', () => {
  it('adds three products to 0, and to 8 when one input changes', () => {
    expect(termsOf(example).map(({ value }) => value)).toEqual([6, -4, -2]);
    expect(sumOf(termsOf(example))).toBe(0);
    expect(sumOf(termsOf({ ...example, inputs: [3, 1, 2] }))).toBe(8);
  });

  it('keeps what is not below zero, with ReLU', () => {
    expect(outputOf({ activation: 'relu' }, -3)).toBe(0);
    expect(outputOf({ activation: 'none' }, -3)).toBe(-3);
    expect(outputOf({ activation: 'relu' }, 5)).toBe(5);
  });

  it('gets and loses inputs at its end', () => {
    expect(withLength([3, -1, 2], 4)).toEqual([3, -1, 2, 1]);
    expect(withLength([3, -1, 2], 2)).toEqual([3, -1]);
  });
});

describe('geometry', () => {
  const cases = layoutWidths.flatMap((width) =>
    neuronSteps.flatMap((step) => [example, widest, smallest].map((state) => ({ width, ...state, step }))),
  );

  it.each(cases)('$step with $inputs at $width px can be shown', ({ width, ...state }) => {
    for (const language of Object.values(languages)) {
      expect(layoutFaults(geometry(state, width, language))).toEqual([]);
    }
  });

  it('cuts x into pieces that lay together before', () => {
    const tops = (step: NeuronState['step']) =>
      geometry({ ...example, step }, 680, languages.ko).marks.flatMap((mark) =>
        mark.kind === 'slice' ? [mark.y] : [],
      );
    const [first = 0, second = 0] = tops('vector');
    expect(second - first).toBe(40);
    const [upper = 0, lower = 0] = tops('split');
    expect(lower - upper).toBeGreaterThan(40);
  });

  it('lights the edge, the product and the written term of one input together', () => {
    const { marks } = geometry(example, 680, languages.ko);
    const lit = litMarks(marks, undefined, new Set(['product2']));
    expect(lit).toContain('product2');
    expect(lit).toContain('term2');
    expect(lit).toContain('edge.x2.w2');
    expect(lit).not.toContain('product1');
  });

  it('looks like its picture', async () => {
    await expectPicture('neuron-aggregate-340', geometry(example, 340, languages.ko));
    await expectPicture('neuron-vector-680', geometry({ ...example, step: 'vector' }, 680, languages.ko));
  });
});

describe('sentence', () => {
  const say = (state: NeuronState, locale: 'ko' | 'en') => neuronSentence(state, languages[locale]);

  it('says what each step does, with its numbers', () => {
    expect(say({ ...example, step: 'split' }, 'ko')).toBe(
      '분할: 벡터를 1차원 조각 3개로 나눕니다. x₁ = 3, x₂ = −1, x₃ = 2입니다.',
    );
    expect(say({ ...example, step: 'transform' }, 'en')).toBe(
      'Transform: each piece is multiplied by its weight. 2·3 = 6, 4·(−1) = −4, (−1)·2 = −2.',
    );
    expect(say(example, 'ko')).toBe('집계: 2·3 + 4·(−1) + (−1)·2 = 6 − 4 − 2 = 0입니다.');
  });

  it('tells whether ReLU changes anything', () => {
    const negative: NeuronState = { ...example, inputs: [-3, -1, 2], activation: 'relu' };
    expect(say(negative, 'ko')).toContain('ReLU를 지나면 0이 됩니다.');
    expect(say({ ...example, activation: 'relu' }, 'en')).toContain('ReLU leaves it at 0.');
  });
});
