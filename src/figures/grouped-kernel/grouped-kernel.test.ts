import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { gapOf } from '../../reference/gap.ts';
import { litMarks } from '../grammar/lighting.ts';
import { layoutWidths } from '../grammar/sizes.ts';
import { kernelSentence } from './describe.ts';
import { gapSentence } from './describe-gap.ts';
import type { KernelState } from './frame.ts';
import { geometry } from './geometry.ts';
import { mapScales, mapsGeometry } from './geometry-maps.ts';
import { divisorFor, divisors, plainTable, trainedBlock, trainedBlocks, trainedTable } from './kernel.ts';
import { extentOf, kernelPictures } from './kernel-picture.ts';

const plain = (groups: number): KernelState => ({ table: plainTable(groups) });

describe('the table', () => {
  it('keeps one cell in C: 9·128²/C weights', () => {
    expect(divisors).toEqual([1, 2, 4, 8, 16, 32, 64, 128]);
    for (const C of divisors) {
      const { cells, weights, times } = plainTable(C);
      expect(cells).toEqual({ all: 16_384, kept: 16_384 / C });
      expect(weights).toEqual({ dense: 147_456, kept: 147_456 / C });
      expect(times).toBe(C);
    }
    expect(plainTable(32).weights.kept).toBe(4608);
    expect(plainTable(128).weights.kept).toBe(1152);
  });

  it('has the trained kernels of the small network: 8 groups, twice as wide with each stage', () => {
    expect(trainedBlocks).toHaveLength(9);
    expect(trainedBlocks.map((block) => trainedTable(block).channels)).toEqual([32, 32, 32, 64, 64, 64, 128, 128, 128]);
    expect(trainedTable('stage3.block2')).toMatchObject({ groups: 8, each: 16 });
    expect(trainedBlock('stage9.block1')).toBe('stage3.block2');
  });

  it('falls back to a number of groups that divides the channels', () => {
    expect([1, 3, 31, 100, 128].map(divisorFor)).toEqual([1, 2, 16, 64, 128]);
  });
});

describe('geometry', () => {
  it.each(layoutWidths)('can be shown at %i px with every number of groups', (width) => {
    for (const language of Object.values(languages)) {
      for (const C of divisors) expect(layoutFaults(geometry(plain(C), width, language)), `C = ${C}`).toEqual([]);
      for (const block of ['stage1.block1', 'stage3.block2']) {
        for (const open of [1, 8]) {
          const state = { table: trainedTable(block), open };
          expect(layoutFaults(geometry(state, width, language)), block).toEqual([]);
        }
      }
    }
  });

  it('has a wire for each pair of drawn channels within a group', () => {
    const wires = (C: number) =>
      geometry(plain(C), 680, languages.en).marks.filter((mark) => mark.id.startsWith('wire.')).length;
    expect([1, 2, 4, 16, 32, 128].map(wires)).toEqual([256, 128, 64, 16, 32, 128]);
  });

  it('lights a group’s square, wires and channels together', () => {
    const { marks } = geometry(plain(8), 680, languages.en);
    const lit = [...litMarks(marks, undefined, new Set(['group2']))];
    expect(lit.filter((id) => !id.includes('wire'))).toEqual(['kept.2', 'in.17', 'in.25', 'out.17', 'out.25']);
    expect(lit).toContain('wire.17.25');
  });

  it('names the two halves of AlexNet', () => {
    const texts = geometry(plain(2), 340, languages.ko).marks.flatMap((mark) =>
      mark.kind === 'cell' ? mark.text : [],
    );
    expect(texts).toEqual(expect.arrayContaining(['GPU 1', 'GPU 2']));
  });

  it('looks like its pictures', async () => {
    await expectPicture('grouped-kernel-4-340', geometry(plain(4), 340, languages.ko));
    await expectPicture('grouped-kernel-32-680', geometry(plain(32), 680, languages.en));
  });
});

describe('a trained kernel', () => {
  // Four channels in two groups, 1×1 kernels: 1 2 / 3 4 and −8 0 / 0 0.
  const kernel = { shape: [4, 2, 1, 1], data: Float64Array.of(1, 2, 3, 4, -8, 0, 0, 0) };

  it('is painted group by group, 0 pale, the largest weight in full colour', () => {
    expect(extentOf(kernel)).toBe(8);
    const { squares, enlarged } = kernelPictures({ block: 'block', groups: 2, kernel }, 2, false);
    const pixel = (address: string, x: number, y: number, width: number) => {
      const bytes = Uint8Array.from(atob(address.split(',')[1] ?? ''), (letter) => letter.charCodeAt(0));
      const at = 54 + y * Math.ceil((width * 3) / 4) * 4 + x * 3;
      return [bytes[at + 2], bytes[at + 1], bytes[at]];
    };
    expect(pixel(squares[1] ?? '', 0, 0, 2)).toEqual([33, 102, 172]);
    expect(pixel(squares[1] ?? '', 1, 1, 2)).toEqual([247, 247, 247]);
    expect(pixel(enlarged, 4, 0, 8)).toEqual([128, 128, 128]);
    expect(pixel(enlarged, 5, 7, 8)).toEqual([247, 247, 247]);
  });
});

describe('both on a picture', () => {
  const shape = { height: 1, width: 2, channels: 2 };
  const grouped = { shape, data: [1, 5, 0, 8] };
  const dense = { shape, data: [1, 5, 0, 8 + 2 ** -20] };

  it('say how far they are apart, and what the zeros cost', () => {
    const table = trainedTable('stage3.block2');
    expect(gapSentence(gapOf(grouped, grouped), table, languages.ko)).toBe(
      '두 출력이 모든 채널에서 마지막 자리까지 같습니다. 그림은 채널 1입니다. 0을 채운 쪽은 곱셈-덧셈이 8배입니다.',
    );
    expect(gapSentence(gapOf(grouped, dense), table, languages.en)).toContain('9.5×10⁻⁷; in steps of float32');
    expect(mapScales({ grouped, dense }, 1).gap).toEqual({ low: 0, high: 2 ** -20 });
    for (const width of layoutWidths) {
      expect(layoutFaults(mapsGeometry({ grouped, dense }, 1, width, languages.ko))).toEqual([]);
    }
  });
});

describe('sentence', () => {
  it('tells what is left in both languages', () => {
    expect(kernelSentence(plainTable(32), undefined, languages.ko)).toBe(
      '그룹 32개: 출력 채널마다 자기 그룹의 입력 4채널만 읽습니다. 표의 16,384칸 가운데 512칸, 곧 32분의 1(3.1%)이 남습니다. 가중치는 147,456개에서 4,608개로 줄어듭니다.',
    );
    expect(kernelSentence(plainTable(2), undefined, languages.en)).toMatch(/spread the model over two GPUs\.$/);
    expect(kernelSentence(plainTable(128), undefined, languages.en)).toContain(
      'one in 128 (0.78%), with 1,152 weights',
    );
    expect(kernelSentence(trainedTable('stage3.block2'), 'stage3.block2', languages.en)).toContain('18,432 weights');
  });
});
