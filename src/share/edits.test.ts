import { expect, it } from 'vitest';
import { edits } from './edits.ts';

const codec = edits(3);

it('writes edits one after the other and reads them back', () => {
  const all = [
    { block: 'stage1.block2', part: 3, factor: 0.5 },
    { block: 'stage2.block1', part: 'shortcut', factor: 0 },
    { block: 'stage3.block12', part: 16, factor: 1.75 },
  ] as const;
  const text = 'stage1.block2.3~0.5,stage2.block1.shortcut~0,stage3.block12.16~1.75';
  expect(codec.format(all)).toBe(text);
  expect(codec.parse(text)).toEqual(all);
});

it.each([
  ['nothing', ''],
  ['a factor of 1, which is no edit', 'stage1.block2.3~1'],
  ['a factor beyond 2', 'stage1.block2.3~2.25'],
  ['a factor between the steps', 'stage1.block2.3~0.3'],
  ['a factor below 0', 'stage1.block2.3~-0.5'],
  ['a factor that is no number', 'stage1.block2.3~half'],
  ['no factor', 'stage1.block2.3'],
  ['a path 0', 'stage1.block2.0~0'],
  ['a part that no block has', 'stage1.block2.conv1~0'],
  ['what is no block', 'stem.3~0'],
  ['a part twice', 'stage1.block2.3~0,stage1.block2.3~0.5'],
  ['an empty edit', 'stage1.block2.3~0,'],
  ['too many', [1, 2, 3, 4].map((path) => `stage1.block2.${path}~0`).join()],
])('refuses %s', (_, text) => {
  expect(codec.parse(text)).toBeUndefined();
});
