import { describe, expect, it } from 'vitest';
import en from '../../../content/strings/en.json';
import ko from '../../../content/strings/ko.json';
import { buildNetwork } from '../../graph/build.ts';
import { small } from '../../graph/presets.ts';
import { withForm } from '../../graph/rewrite.ts';
import type { Form } from '../../graph/spec.ts';
import type { Locale } from '../../language/locale.ts';
import { makeWords } from '../../language/words.ts';
import { viewBlock } from './block-view.ts';
import { describeStep } from './describe.ts';
import { withRunningSums } from './running-sums.ts';
import { stepsOf } from './steps.ts';

const network = buildNetwork(small(8, 4));
const words = { ko: makeWords('ko', ko), en: makeWords('en', en) };

function sentences(locale: Locale, form: Form, block: string, values = new Map()): string[] {
  const view = viewBlock(withRunningSums(withForm(network, block, form), block), block);
  return [undefined, ...stepsOf(view)].map((step) =>
    describeStep(words[locale], locale, step, { view, values, channel: 0 }),
  );
}

describe('what a step does', () => {
  it.each(['a', 'b', 'c'] as const)('is said for every step of form (%s), each in its own words', (form) => {
    for (const locale of ['ko', 'en'] as const) {
      const said = sentences(locale, form, 'stage1.block2');
      expect(new Set(said).size).toBe(said.length);
      for (const sentence of said) expect(sentence).toMatch(/\.\)?$/);
    }
  });

  it('counts the paths as they are added', () => {
    const said = sentences('ko', 'a', 'stage1.block2');
    expect(said).toContain('집계: 경로 3을 더합니다. 지금까지 3개를 더했습니다.');
    expect(said).toContain('집계: 마지막 경로 8을 더해 Σ Tᵢ(x)가 됩니다.');
  });

  it('tells a projection from the identity', () => {
    const identity = sentences('en', 'a', 'stage1.block2').at(-2);
    const projection = sentences('en', 'a', 'stage2.block1').at(-2);
    expect(identity).toContain('as it is');
    expect(projection).toContain('projected from 64 to 128 channels');
  });

  it('adds the numbers of the running network', () => {
    const shape = { height: 1, width: 3, channels: 2 };
    const out = { shape, data: [0, 9, 0, 9, 0.5, 9] };
    const [last] = sentences('en', 'a', 'stage1.block2', new Map([['stage1.block2.out', out]])).slice(-1);
    expect(last).toContain('In output channel 0, 2 of 3 are 0.');
  });
});
