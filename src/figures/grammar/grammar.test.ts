import { describe, expect, it } from 'vitest';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { buildBlock } from '../../graph/build.ts';
import { nodeOf } from '../../graph/graph.ts';
import type { Form } from '../../graph/spec.ts';
import { dragged, keyed } from './adjust.ts';
import { cardSize, centredColumns, columns, labelLines, laneSlots, rows } from './arrange.ts';
import { axis } from './axis.ts';
import { bitmap } from './bitmap.ts';
import { legendOf } from './legend-of.ts';
import type { Adjustment, Layout, Mark, Text } from './mark.ts';
import { convolutionParts } from './operation-label.ts';
import { layoutWidthFor, layoutWidths } from './sizes.ts';
import { plain, subscript, textOf, textWidth, wrapText } from './text-width.ts';
import { stopAfter } from './walk.ts';

const area = { x: 10, y: 20, width: 100, height: 50 };

describe('placing', () => {
  it('puts equal columns side by side over the whole width', () => {
    const [first, , third] = columns(3, area, 5);
    expect(first).toEqual({ ...area, width: 30 });
    expect((third?.x ?? 0) + (third?.width ?? 0)).toBe(110);
  });

  it('centres columns of given widths', () => {
    expect(centredColumns([20, 40], area, 10).map(({ x, width }) => [x, width])).toEqual([
      [25, 20],
      [55, 40],
    ]);
  });

  it('stacks rows with gaps', () => {
    expect(rows([10, 30], area, 4).map(({ y, height }) => [y, height])).toEqual([
      [20, 10],
      [34, 30],
    ]);
  });

  it('folds many paths: the first three, how many, the last', () => {
    expect(laneSlots(8, 8)).toHaveLength(8);
    expect(laneSlots(32, 8)).toEqual([
      { kind: 'path', path: 1 },
      { kind: 'path', path: 2 },
      { kind: 'path', path: 3 },
      { kind: 'folded', first: 4, last: 31 },
      { kind: 'path', path: 32 },
    ]);
    expect(laneSlots(8, 4).map((slot) => slot.kind)).toEqual(['path', 'path', 'folded', 'path']);
  });

  it('makes a card larger with its map and thicker with its channels, both by steps', () => {
    const small = cardSize({ height: 7, channels: 64 });
    expect(cardSize({ height: 14, channels: 64 }).side).toBe(small.side + 6);
    expect(cardSize({ height: 7, channels: 256 }).depth).toBe(small.depth + 3);
  });

  it('asks for the layout that fits the place', () => {
    expect([328, 639, 640, 714, 1040, 1216].map(layoutWidthFor)).toEqual([340, 340, 680, 680, 1080, 1080]);
    expect(layoutWidths).toContain(layoutWidthFor(500));
  });
});

describe('text', () => {
  it('is never narrower than on screen', () => {
    // Measured in Chromium with Pretendard at weight 600, per pixel of font size.
    const measured = { 256: 1.85, '256, 1×1, 4': 5.19, 경로: 1.73, 'ResNeXt-50': 5.4, 'A₁B₁': 1.92 };
    for (const [text, width] of Object.entries(measured)) {
      expect(textWidth(text, 1), text).toBeGreaterThanOrEqual(width);
      expect(textWidth(text, 1), text).toBeLessThan(width * 1.25);
    }
  });

  it('puts a label on one line where it fits, else its parts below one another', () => {
    const parts = [plain('256'), plain('1×1'), plain('4')];
    expect(labelLines(parts, 120).map(textOf)).toEqual(['256, 1×1, 4']);
    expect(labelLines(parts, 50).map(textOf)).toEqual(['256', '1×1', '4']);
  });

  it('breaks between words', () => {
    expect(wrapText('합치고 나서 더합니다', 10, 60)).toEqual(['합치고 나서', '더합니다']);
  });

  it('writes subscripts', () => {
    expect(`T${subscript(12)}`).toBe('T₁₂');
  });
});

describe('labels from the graph', () => {
  const block = (form: Form) =>
    buildBlock({
      id: 'block',
      input: { height: 56, width: 56, channels: 256 },
      cardinality: 32,
      pathWidth: 4,
      outputChannels: 256,
      stride: 1,
      form,
    });
  const label = (form: Form, id: string) =>
    convolutionParts(nodeOf(block(form), id)).map((part) => part.flatMap((run) => [run.text, run.role ?? '']));

  it('are those of Fig. 3', () => {
    expect(label('a', 'block.path2.conv1')).toEqual([
      ['256', 'blockWidth'],
      ['1×1', ''],
      ['4', 'd'],
    ]);
    expect(label('a', 'block.path2.conv3')).toEqual([
      ['4', 'd'],
      ['1×1', ''],
      ['256', 'blockWidth'],
    ]);
    expect(label('b', 'block.conv3')).toEqual([
      ['128', 'groupWidth'],
      ['1×1', ''],
      ['256', 'blockWidth'],
    ]);
    expect(label('c', 'block.conv1')).toEqual([
      ['256', 'blockWidth'],
      ['1×1', ''],
      ['128', 'groupWidth'],
    ]);
    expect(label('c', 'block.conv2')).toEqual([
      ['128', 'groupWidth'],
      ['3×3', ''],
      ['128', 'groupWidth'],
    ]);
  });
});

describe('walking', () => {
  const stop = (id: string, x: number, y: number): Text => ({
    kind: 'text',
    id,
    says: id,
    x,
    y,
    size: 10,
    anchor: 'middle',
    label: plain('a'),
    look: 'plain',
  });
  const marks = [stop('top', 50, 0), stop('left', 0, 50), stop('right', 100, 50), stop('far', 55, 100)];

  it('goes to the nearest stop that lies that way', () => {
    expect(stopAfter(marks, 'left', 'ArrowRight')).toBe('right');
    expect(stopAfter(marks, 'top', 'ArrowDown')).toBe('far');
    expect(stopAfter(marks, 'far', 'ArrowDown')).toBeUndefined();
    expect(stopAfter(marks, 'left', 'Home')).toBe('top');
    expect(stopAfter(marks, 'left', 'End')).toBe('far');
  });
});

describe('values on the drawing', () => {
  const adjust: Adjustment = { value: 0.3, min: -1, max: 1, step: 0.1, axis: 'y', pixels: 5 };

  it('grow upwards and stop at their limits', () => {
    expect(dragged(adjust, 90, -10)).toBe(0.5);
    expect(dragged(adjust, 0, 1000)).toBe(-1);
    expect(keyed(adjust, 'ArrowDown')).toBe(0.2);
    expect(keyed(adjust, 'PageUp')).toBe(1);
  });

  it('leave the keys across their axis to walking', () => {
    expect(keyed(adjust, 'ArrowLeft')).toBeUndefined();
    expect(keyed({ ...adjust, axis: 'x' }, 'ArrowLeft')).toBe(0.2);
  });
});

describe('legend', () => {
  it('names what is coloured, in words, faces and grounds', () => {
    const marks: Mark[] = [
      { kind: 'tint', id: 'ground', step: 'transform', label: '', ...area },
      { kind: 'junction', id: 'sum', symbol: '+', teeth: [], toothHeight: 0, role: 'sum', ...area },
      { kind: 'box', id: 'box', lines: [[{ text: '4', role: 'd' }]], tags: [], joinLeft: 0, joinRight: 0, ...area },
    ];
    expect(legendOf(marks)).toEqual({ steps: ['transform'], roles: ['d', 'sum'], handSet: false });
  });
});

describe('axes', () => {
  it('put every tick with its number on the axis, and rules through the plot', () => {
    const ticks = [
      { place: 50, text: '1' },
      { place: 90, text: '2' },
    ];
    const marks = axis({ id: 'x', side: 'bottom', from: 40, to: 100, at: 200, ticks, title: 'C', reach: 150 });
    const numbers = marks.filter((mark) => mark.kind === 'text' && mark.id.startsWith('x.number'));
    expect(numbers.map((mark) => mark.kind === 'text' && [mark.x, textOf(mark.label)])).toEqual([
      [50, '1'],
      [90, '2'],
    ]);
    expect(marks.find((mark) => mark.id === 'x.tick1')).toMatchObject({
      points: [
        [50, 204],
        [50, 50],
      ],
    });
    expect(layoutFaults({ width: 340, height: 260, marks })).toEqual([]);
  });
});

describe('bitmaps', () => {
  it('are BMP files with rows from the top, padded to four bytes', () => {
    const address = bitmap(1, 2, (_, y) => [y, 20, 30]);
    const bytes = Buffer.from(address.replace('data:image/bmp;base64,', ''), 'base64');
    expect(bytes.subarray(0, 2).toString()).toBe('BM');
    expect([...bytes.subarray(54)]).toEqual([30, 20, 0, 0, 30, 20, 1, 0]);
  });
});

describe('layout faults', () => {
  const box: Mark = { kind: 'box', id: 'a', lines: [plain('256')], tags: [], joinLeft: 0, joinRight: 0, ...area };
  const sheet = (...marks: Mark[]): Layout => ({ width: 340, height: 200, marks });

  it('are found', () => {
    expect(layoutFaults(sheet(box))).toEqual([]);
    expect(layoutFaults(sheet(box, { ...box, id: 'b', x: 60 }))).toEqual(['"a" covers "b"']);
    expect(layoutFaults(sheet({ ...box, x: 300 }))[0]).toContain('leaves the 340×200 sheet');
    expect(layoutFaults(sheet({ ...box, width: 20 }))).toEqual(['the label of "a" does not fit']);
    expect(layoutFaults(sheet({ ...box, from: ['x'] }))).toEqual(['"a" comes from no "x"']);
    const line: Mark = {
      kind: 'line',
      id: 'l',
      points: [
        [0, 0],
        [10, 45],
      ],
      look: 'flow',
      curve: 'straight',
      arrow: true,
      ends: ['a', 'a'],
    };
    expect(layoutFaults(sheet(box, line))).toEqual(['"l" misses "a"']);
  });
});
