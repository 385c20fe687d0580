import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { COMPARED, type ComparedName, comparedNames } from '../../graph/compared.ts';
import { litMarks } from '../grammar/lighting.ts';
import type { Label, Mark } from '../grammar/mark.ts';
import { layoutWidths } from '../grammar/sizes.ts';
import { textOf } from '../grammar/text-width.ts';
import { modulesSentence, numbersOf } from './describe.ts';
import { geometry } from './geometry.ts';
import { readModule } from './reading.ts';

const marksOf = (left: ComparedName, right: ComparedName = left, width = 1080): readonly Mark[] =>
  geometry({ left, right }, width, languages.en).marks;

function labelsOf(mark: Mark): readonly Label[] {
  if ('lines' in mark) return mark.lines;
  return mark.kind === 'text' ? [mark.label] : [];
}

describe('numbers', () => {
  it('are those of §8', () => {
    const table = comparedNames.map((name) => {
      const { weights, multiplyAdds, channels, handSet } = numbersOf(name);
      return [name, weights, multiplyAdds, channels, handSet.length];
    });
    expect(table).toEqual([
      ['inception-3a', 163_328, 128_049_152, 256, 6],
      ['inception-naive', 387_072, 303_464_448, 416, 3],
      ['basic', 73_728, 231_211_008, 64, 1],
      ['bottleneck', 69_632, 218_365_952, 256, 1],
      ['inception-resnet-a', 76_800, 94_080_000, 256, 7],
      ['resnext', 70_144, 219_971_584, 256, 2],
    ]);
  });
});

describe('reading', () => {
  it('puts each layer into its step', () => {
    const steps = (name: ComparedName) =>
      readModule(COMPARED[name]).lanes.map(({ split, transform }) => [split.length, transform.length]);
    expect(steps('inception-3a')).toEqual([
      [1, 0],
      [1, 1],
      [1, 1],
      [0, 2],
    ]);
    expect(steps('basic')).toEqual([[0, 2]]);
    expect(steps('inception-resnet-a')).toEqual([
      [1, 0],
      [1, 1],
      [1, 2],
    ]);
    expect(steps('resnext')).toEqual(Array.from({ length: 32 }, () => [1, 2]));
  });

  it('keeps the BN of a sum apart from the small print of convolutions', () => {
    const aggregate = (name: ComparedName) =>
      readModule(COMPARED[name]).aggregate.map(({ node, tags }) => [node.operation.kind, ...tags].join(' '));
    expect(aggregate('bottleneck')).toEqual(['convolution BN']);
    expect(aggregate('resnext')).toEqual(['sum', 'batchNorm']);
    expect(aggregate('inception-resnet-a')).toEqual(['concat', 'convolution', 'scale']);
  });
});

describe('geometry', () => {
  const pairs = comparedNames.flatMap((left) => comparedNames.map((right) => ({ left, right })));

  it.each(layoutWidths)('can be shown at %i px with every pair', (width) => {
    for (const language of Object.values(languages)) {
      for (const pair of pairs) {
        expect(layoutFaults(geometry(pair, width, language))).toEqual([]);
        expect(layoutFaults(geometry({ ...pair, open: true }, width, language))).toEqual([]);
      }
    }
  });

  it.each(comparedNames)('underlines as many numbers as were set by hand in %s', (name) => {
    for (const width of layoutWidths) {
      const left = marksOf(name, 'basic', width).filter(({ id }) => id.startsWith('left.'));
      const underlined = left
        .flatMap(labelsOf)
        .flat()
        .filter(({ handSet }) => handSet);
      expect(underlined.map(({ text }) => Number(text)).sort()).toEqual([...numbersOf(name).handSet].sort());
    }
  });

  it('unfolds all branches, with one label over each row of them', () => {
    const { marks } = geometry({ left: 'resnext', right: 'basic', open: true }, 340, languages.en);
    const boxes = marks.filter(({ id }) => /^left\.lanes\.\d+\.split1$/.test(id));
    expect(boxes).toHaveLength(32);
    const label = marks.find(({ id }) => id === 'left.lanes.1.split1.label');
    expect(label?.kind === 'text' && textOf(label.label)).toBe('32 × (256, 1×1, 4)');
  });

  it('writes the labels of the paper, and the pool among them', () => {
    const labels = marksOf('inception-3a').flatMap((mark) =>
      mark.kind === 'box' && mark.id.startsWith('left.') ? [mark.lines.map(textOf).join(' ')] : [],
    );
    expect(labels).toEqual([
      '192, 1×1, 64',
      '192, 1×1, 96',
      '96, 3×3, 128',
      '192, 1×1, 16',
      '16, 5×5, 32',
      '3×3 max pool',
      '192, 1×1, 32',
    ]);
  });

  it('puts input and steps of all modules at the same height, so that they can be compared', () => {
    const marks = marksOf('inception-3a', 'resnext');
    const top = (id: string) => marks.find((mark) => mark.id === id && 'y' in mark) as { y: number } | undefined;
    for (const part of ['x', 'y', 'lanes.1.split1']) expect(top(`left.${part}`)?.y).toBe(top(`right.${part}`)?.y);
    expect(top('left.concat')?.y).toBe(top('right.sum')?.y);
  });

  it('lights everything but the shortcut as the residual function', () => {
    const lit = litMarks(marksOf('inception-3a', 'bottleneck'), undefined, new Set(['residual']));
    expect([...lit].sort()).toEqual([
      'right.lanes.1.split1',
      'right.lanes.1.transform1',
      'right.lanes.1.transform1.in',
      'right.lanes.1.transform1.out',
      'right.last',
    ]);
  });

  it('looks like its pictures', async () => {
    const state = { left: 'inception-3a', right: 'bottleneck' } as const;
    await expectPicture('modules-first-340', geometry(state, 340, languages.ko));
    await expectPicture(
      'modules-relatives-680',
      geometry({ left: 'inception-resnet-a', right: 'resnext' }, 680, languages.en),
    );
  });
});

describe('sentence', () => {
  it('says how they merge, and what they cost', () => {
    expect(modulesSentence({ left: 'inception-3a', right: 'bottleneck' }, languages.en)).toBe(
      'Inception 3a: 4 branches, concatenated into 256 channels. ResNet bottleneck: a residual function is added to x, which makes two branches. On the left there are 163,328 weights and 6 numbers set by hand, on the right 69,632 and 1 number.',
    );
    expect(modulesSentence({ left: 'resnext', right: 'resnext' }, languages.ko)).toBe(
      'ResNeXt 32×4d는 모양이 같은 갈래 32개를 더하고, 거기에 x를 더합니다. 양쪽이 같은 모듈입니다. 가중치는 70,144개, 사람이 고른 수는 2개입니다.',
    );
  });
});
