import { describe, expect, it } from 'vitest';
import { softmax } from '../../reference/softmax.ts';
import { firstMaps, foldedPaths, lanesOf } from './lanes.ts';

describe('lanes of maps', () => {
  it('give each of eight paths its own channels', () => {
    const lanes = lanesOf('stage2.block1.relu2', { cardinality: 8, pathWidth: 8 }, 32);
    expect(lanes).toHaveLength(8);
    expect(lanes[2]).toEqual({
      kind: 'path',
      path: 3,
      maps: { node: 'stage2.block1.relu2', channels: [16, 17, 18, 19], more: 4 },
    });
  });

  it('show all of a single path as far as there is room', () => {
    const [lane] = lanesOf('stage1.block1.relu2', { cardinality: 1, pathWidth: 18 }, 32);
    expect(lane).toMatchObject({ path: 1, maps: { more: 0 } });
    const [wide] = lanesOf('stage3.block1.relu2', { cardinality: 1, pathWidth: 72 }, 32);
    expect(wide).toMatchObject({ maps: { more: 40 } });
  });

  it('fold many paths to the first three, a stack and the last', () => {
    expect(foldedPaths(16)).toEqual([1, 2, 3, { from: 4, to: 15 }, 16]);
    expect(foldedPaths(16, true)).toHaveLength(16);
    expect(foldedPaths(8)).toHaveLength(8);
  });

  it('say how many maps are not shown', () => {
    expect(firstMaps('pool', 256, 4)).toEqual({ node: 'pool', channels: [0, 1, 2, 3], more: 252 });
    expect(firstMaps('stem.out', 2, 4).more).toBe(0);
  });
});

describe('softmax', () => {
  it('gives shares that sum to 1', () => {
    const shares = softmax([1, 2, 3]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect((shares[2] ?? 0) / (shares[1] ?? 1)).toBeCloseTo(Math.E, 12);
  });

  it('stays finite for large logits', () => {
    expect(softmax([1000, 1000])).toEqual([0.5, 0.5]);
  });
});
