import { describe, expect, it } from 'vitest';
import en from '../../../content/strings/en.json';
import ko from '../../../content/strings/ko.json';
import { buildNetwork } from '../../graph/build.ts';
import { small } from '../../graph/presets.ts';
import { makeLanguage } from '../../language/language.tsx';
import { fieldSentence, occlusionSentence } from './describe.ts';
import { areaOf, extentOf, shareWithin } from './extent.ts';
import { cellMap, covered, movedBy, patchPlaces, touches } from './occlusion.ts';
import { paintSigned, peakOf } from './paint-signed.ts';
import { slopesByPixel } from './slopes.ts';

const network = buildNetwork(small(8, 4));
const picture = { height: 32, width: 32, channels: 3 };
const languages = { ko: makeLanguage('ko', ko), en: makeLanguage('en', en) };

function extent(id: string, y: number, x: number) {
  const found = extentOf(network, id, { y, x, channel: 0 });
  if (!found) throw new Error(`${id} does not read the picture.`);
  return found;
}

/** One channel that is `value` within the rows and columns and 0 elsewhere. */
function square(from: number, to: number, value = 1) {
  const data = new Float64Array(32 * 32);
  for (let y = from; y < to; y++) data.fill(value, y * 32 + from, y * 32 + to);
  return { shape: { ...picture, channels: 1 }, data };
}

describe('the extent', () => {
  it('of a 3×3 has its own pixel in the middle', () => {
    expect(extent('stem.out', 10, 20)).toMatchObject({
      inside: { rows: [9, 12], columns: [19, 22] },
      middle: { rows: [10, 11], columns: [20, 21] },
    });
  });

  it('is cut off at the border; the middle stays around the value', () => {
    const { whole, inside, middle } = extent('stage1.block3.out', 0, 31);
    expect(whole).toMatchObject({ rows: [-4, 5], columns: [27, 36] });
    expect(inside).toMatchObject({ rows: [0, 5], columns: [27, 32] });
    expect(middle).toMatchObject({ rows: [0, 3], columns: [29, 32] });
  });

  it('of a node without a place has the middle of the picture', () => {
    expect(extent('logits', 0, 0)).toMatchObject({
      whole: { rows: [-19, 48] },
      inside: { rows: [0, 32], columns: [0, 32] },
      middle: { rows: [8, 24], columns: [8, 24] },
    });
  });

  it('says how much lies in a box', () => {
    const { middle } = extent('logits', 0, 0);
    expect(shareWithin(square(0, 32), middle)).toBe(areaOf(middle) / 1024);
    expect(shareWithin(square(10, 20), middle)).toBe(1);
    expect(shareWithin(square(0, 8), middle)).toBe(0);
    expect(shareWithin(square(0, 0), middle)).toBe(0);
  });
});

it('slopes are added over the colours, with their signs and without', () => {
  const gradient = { shape: { height: 1, width: 2, channels: 3 }, data: [1, -2, 0.5, 0, 0, 0] };
  const { signed, size } = slopesByPixel(gradient, [0.5, 0.25, 0.5]);
  expect([...(signed.data as Float64Array)]).toEqual([-5, 0]);
  expect([...(size.data as Float64Array)]).toEqual([11, 0]);
});

describe('the patch', () => {
  it.each([
    [4, 4],
    [8, 4],
    [16, 1],
    [3, 8],
    [5, 2],
  ])('of %i pixels in steps of %i has one cell for every pixel, in its middle', (patch, stride) => {
    const places = patchPlaces(picture, { patch, stride });
    expect(places).toHaveLength((32 / stride) ** 2);
    expect(places.reduce((sum, { cell }) => sum + areaOf(cell), 0)).toBe(1024);
    for (const { cell, patch: box } of places) {
      const [from, to] = cell.rows;
      const middle = (from + to) / 2;
      if (box.rows[0] > 0 && box.rows[1] < 32) {
        expect(box.rows[1] - box.rows[0]).toBe(patch);
        expect(Math.abs((box.rows[0] + box.rows[1]) / 2 - middle)).toBeLessThanOrEqual(0.5);
      }
    }
  });

  it('is put at the mean colour, which is 0, and nowhere else', () => {
    const input = new Float32Array(32 * 32 * 3).fill(1);
    const after = covered(input, picture, { rows: [2, 4], columns: [30, 32] });
    const zeros = [...after.keys()].filter((index) => after[index] === 0).map((index) => Math.floor(index / 3));
    expect(new Set(zeros)).toEqual(new Set([2 * 32 + 30, 2 * 32 + 31, 3 * 32 + 30, 3 * 32 + 31]));
    expect(zeros).toHaveLength(12);
    expect(input.every((value) => value === 1)).toBe(true);
  });

  it('is only tried where it touches the receptive field', () => {
    const { inside } = extent('stem.out', 16, 16);
    const touching = (patch: number) =>
      patchPlaces(picture, { patch, stride: 4 }).filter((each) => touches(each, inside));
    expect(touching(4)).toHaveLength(4);
    expect(touching(16)).toHaveLength(16);
  });

  it('leaves what has not been tried without a value', () => {
    const places = patchPlaces(picture, { patch: 8, stride: 16 });
    const { data } = cellMap(picture, places, [0.5, 0, Number.NaN, Number.NaN]);
    expect([data[0], data[31], data[31 * 32]]).toEqual([0.5, 0, Number.NaN]);
  });

  it('moves a value only by more than rounding does', () => {
    expect(movedBy(1.000001, 1, 2)).toBe(0);
    expect(movedBy(1.1, 1, 2)).toBeCloseTo(0.1, 12);
    expect(movedBy(0, 0, 0)).toBe(0);
  });
});

describe('signed values are painted', () => {
  const values = { shape: { height: 1, width: 4, channels: 1 }, data: [-2, 0, 1, Number.NaN] };

  it('from blue to orange, and not at all where there is none', () => {
    const pixels = paintSigned(values, peakOf(values), false);
    const [below, zero, above, none] = [0, 1, 2, 3].map((index) => [...pixels.subarray(index * 4, index * 4 + 4)]);
    expect(below?.[2]).toBeGreaterThan(below?.[0] ?? 255);
    expect(above?.[0]).toBeGreaterThan(above?.[2] ?? 255);
    expect(zero?.[0]).toBe(zero?.[2]);
    expect(none).toEqual([0, 0, 0, 0]);
  });

  it('with ends that are the largest size', () => {
    expect(peakOf(values)).toBe(2);
    expect(peakOf({ ...values, data: [] })).toBe(0);
  });
});

describe('the sentences', () => {
  it.each([
    ['ko', '그래프로 보면 이 값의 수용 영역은 9×9픽셀입니다.'],
    ['en', 'By the graph, the receptive field of this value is 9×9 pixels.'],
  ] as const)('say the size and the share in the middle, in %s', (locale, whole) => {
    const field = extent('stage1.block3.out', 16, 16);
    const sentence = fieldSentence(languages[locale], field, square(10, 23));
    expect(sentence).toContain(whole);
    // 5×5 of 9×9 pixels lie in the middle; of a field of 1s over 13×13 they are 25 of 169.
    expect(sentence).toContain('15%');
    expect(sentence).toContain('31%');
    expect(sentence).not.toMatch(/\{|NaN/);
  });

  it.each(['ko', 'en'] as const)('say when the field is cut off, and when nothing moves, in %s', (locale) => {
    const sentence = fieldSentence(languages[locale], extent('logits', 0, 0), square(0, 0));
    expect(sentence).toContain('67×67');
    expect(sentence).toContain('32×32');
    expect(sentence).toMatch(/기울기는 모두 0|0 everywhere/);
  });

  it.each(['ko', 'en'] as const)('say where covering moves the value most, in %s', (locale) => {
    const places = patchPlaces(picture, { patch: 16, stride: 16 });
    const sentence = occlusionSentence(languages[locale], 2, places, [0, -1.5, 0.25, 0]);
    for (const part of ['(0, 16)', '0.5', '(16, 0)', '2.25']) expect(sentence).toContain(part);
    expect(occlusionSentence(languages[locale], 2, places, [0, 0, 0, 0])).not.toContain('(');
    expect(occlusionSentence(languages[locale], 2, places, [0, 0, 1, 0])).not.toContain('(0, ');
  });
});
