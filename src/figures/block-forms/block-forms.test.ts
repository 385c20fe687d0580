import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { FORMS } from '../../graph/spec.ts';
import type { Box, Mark } from '../grammar/mark.ts';
import { layoutWidths } from '../grammar/sizes.ts';
import { textOf } from '../grammar/text-width.ts';
import { blockOf, type FormsState, misplacements, weightsOf } from './block.ts';
import { formsSentence } from './describe.ts';
import { geometry } from './geometry.ts';
import { piecesOf, shareOf } from './pieces.ts';

const first: FormsState = { form: 'a', cardinality: 32, pathWidth: 4, open: false, misplaced: 'none' };

function marksOf(state: Partial<FormsState>, width = 680): readonly Mark[] {
  return geometry({ ...first, ...state }, width, languages.en).marks;
}

function boxesOf(state: Partial<FormsState>): Box[] {
  return marksOf(state).filter((mark) => mark.kind === 'box' && mark.id.startsWith('conv')) as Box[];
}

describe('counts', () => {
  it('are 70,144 for 32×4d against 69,632 for ResNet, in every form', () => {
    for (const form of FORMS) expect(weightsOf({ ...first, form })).toEqual({ block: 70_144, resnet: 69_632 });
  });
});

describe('pieces', () => {
  it('tell where a path’s weights lie, as the slices of form (a) do', () => {
    const pieces = piecesOf(blockOf(first), 32);
    expect(shareOf(pieces, 3)).toEqual({ rows: { from: 8, to: 12 }, columns: { from: 8, to: 12 } });
    expect(shareOf(piecesOf(blockOf({ ...first, cardinality: 1, pathWidth: 64 }), 1), 1).rows).toEqual({
      from: 0,
      to: 64,
    });
  });

  it('say what follows each layer, also where it is misplaced', () => {
    const follows = (misplaced: FormsState['misplaced']) =>
      piecesOf(blockOf({ ...first, misplaced }), 32).piece('conv3', 2).follows;
    expect(misplacements.map(follows)).toEqual([[], ['ReLU'], ['BN'], ['bias']]);
    expect(piecesOf(blockOf({ ...first, misplaced: 'batchNorm' }), 32).lastNorm).toBeUndefined();
  });
});

describe('geometry', () => {
  const settings = [
    [1, 64],
    [2, 40],
    [5, 1],
    [8, 14],
    [32, 4],
    [64, 64],
  ] as const;
  const cases = layoutWidths.flatMap((width) =>
    FORMS.flatMap((form) => settings.flatMap(([cardinality, pathWidth]) => ({ width, form, cardinality, pathWidth }))),
  );

  it.each(cases)('($form) $cardinality×$pathWidth at $width px can be shown', ({ width, ...setting }) => {
    for (const language of Object.values(languages)) {
      for (const open of [false, true]) {
        expect(layoutFaults(geometry({ ...first, ...setting, open }, width, language))).toEqual([]);
      }
    }
  });

  it.each(misplacements)('can be shown with "%s"', (misplaced) => {
    for (const width of layoutWidths) {
      expect(layoutFaults(geometry({ ...first, misplaced }, width, languages.ko))).toEqual([]);
    }
  });

  it('has the same boxes in every form: none appears or vanishes', () => {
    const ids = FORMS.map((form) => boxesOf({ form }).map((box) => box.id));
    expect(ids[0]).toHaveLength(15);
    expect(ids[1]).toEqual(ids[0]);
    expect(ids[2]).toEqual(ids[0]);
  });

  it('is as tall in every form, so that the page does not jump', () => {
    for (const width of layoutWidths) {
      const heights = FORMS.map((form) => geometry({ ...first, form }, width, languages.en).height);
      expect(new Set(heights).size).toBe(1);
    }
  });

  it('fuses the last layer in (b), all layers in (c)', () => {
    const touching = (form: FormsState['form'], layer: string) => {
      const [left, right] = boxesOf({ form }).filter((box) => box.id.startsWith(layer));
      return left !== undefined && right !== undefined && Math.abs(left.x + left.width - right.x) < 0.01;
    };
    const table = FORMS.map((form) => ['conv1', 'conv2', 'conv3'].map((layer) => touching(form, layer)));
    expect(table).toEqual([
      [false, false, false],
      [false, false, true],
      [true, true, true],
    ]);
  });

  it('turns the + of (a) into the bar of (b), with a tooth for each lane', () => {
    const junction = (form: FormsState['form']) => marksOf({ form }).find((mark) => mark.id === 'meeting');
    expect(junction('a')).toMatchObject({ kind: 'junction', symbol: '+', toothHeight: 0 });
    expect(junction('b')).toMatchObject({
      kind: 'junction',
      symbol: '',
      teeth: expect.objectContaining({ length: 5 }),
    });
    expect(junction('c')).toBeUndefined();
  });

  it('writes the labels of Fig. 3', () => {
    const labels = (form: FormsState['form']) =>
      marksOf({ form }, 1080).flatMap((mark) => {
        if (mark.kind === 'box' && /^conv\d\.path1$/.test(mark.id)) return mark.lines.map(textOf);
        return mark.kind === 'text' && /^conv\dLabel$/.test(mark.id) ? [textOf(mark.label)] : [];
      });
    expect(labels('a')).toEqual(['256, 1×1, 4', '4, 3×3, 4', '4, 1×1, 256']);
    expect(labels('b')).toEqual(['256, 1×1, 4', '4, 3×3, 4', '128, 1×1, 256']);
    expect(labels('c')).toEqual(['256, 1×1, 128', '128, 3×3, 128', '128, 1×1, 256']);
  });

  it('gives every path its rows, block and columns', () => {
    const bands = marksOf({}).filter((mark) => mark.kind === 'cell' && mark.part === 'path32');
    expect(bands.map((mark) => mark.id)).toEqual(['matrix.conv1.path32', 'matrix.conv2.path32', 'matrix.conv3.path32']);
  });

  it('looks like its pictures', async () => {
    for (const form of FORMS)
      await expectPicture(`block-forms-${form}-340`, geometry({ ...first, form }, 340, languages.en));
    await expectPicture(
      'block-forms-a-relu-680',
      geometry({ ...first, cardinality: 4, misplaced: 'relu' }, 680, languages.ko),
    );
  });
});

describe('sentence', () => {
  it('tells form and cost in both languages', () => {
    expect(formsSentence({ ...first, form: 'b' }, languages.ko)).toBe(
      '형태 (b): 경로 32개의 출력을 128채널로 이어붙이고, 1×1 하나가 256채널로 바꿉니다. 가중치는 70,144개로 ResNet 블록(69,632개)보다 0.7% 많습니다.',
    );
    expect(formsSentence({ ...first, cardinality: 1, pathWidth: 64 }, languages.en)).toMatch(
      /as many as the ResNet block\.$/,
    );
    expect(formsSentence({ ...first, misplaced: 'batchNorm' }, languages.en)).toContain('adds its β 32 times');
  });
});
