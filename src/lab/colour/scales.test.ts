import { describe, expect, it } from 'vitest';
import { groupOf, scalesOf } from './scales.ts';

describe('scales', () => {
  const one = (low: number, high: number) => ({ shape: { height: 1, width: 1, channels: 2 }, data: [low, high] });
  const maps = new Map([
    ['stage1.block1.relu2', one(0, 2)],
    ['stage1.block1.sum', one(-1, 1)],
    ['stage2.block1.out', one(0, 9)],
    ['stage2.block1.bn1', one(-99, 99)],
  ]);
  const shown = ['stage1.block1.relu2', 'stage1.block1.sum', 'stage2.block1.out'];

  it('span everything on screen, one block, or one map', () => {
    const place = ['stage1.block1.relu2', 1] as const;
    expect(scalesOf(maps, shown, 'all').ofMap(...place)).toEqual({ low: -1, high: 9 });
    expect(scalesOf(maps, shown, 'block').ofMap(...place)).toEqual({ low: -1, high: 2 });
    expect(scalesOf(maps, shown, 'map').ofMap(...place)).toEqual({ low: 0, high: 2 });
  });

  it('leave out what is not on screen', () => {
    expect(scalesOf(maps, shown, 'all').ofAll).toEqual({ low: -1, high: 9 });
    expect(scalesOf(maps, shown, 'block').ofMap('nothing', 0)).toBeUndefined();
  });

  it('group nodes by block, or by part where they have none', () => {
    expect(groupOf('stage3.block2.path4.conv1')).toBe('stage3.block2');
    expect(groupOf('stem.out')).toBe('stem');
    expect(groupOf('pool')).toBe('pool');
  });
});
