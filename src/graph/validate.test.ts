import { describe, expect, it } from 'vitest';
import { buildBlock, buildNetwork } from './build.ts';
import { cifar, imageNet, small } from './presets.ts';
import type { BlockSpec, NetworkSpec } from './spec.ts';
import { blockFaults, networkFaults, pathWidthFor, SpecError } from './validate.ts';

const block: BlockSpec = {
  id: 'block',
  input: { height: 8, width: 8, channels: 4 },
  cardinality: 2,
  pathWidth: 3,
  outputChannels: 4,
  stride: 1,
};

function faultOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    if (error instanceof SpecError) return error.fault;
    throw error;
  }
  return undefined;
}

const notPositive = (field: string, value: number) => ({ code: 'not-a-positive-integer', field, value });

describe('a block', () => {
  it('has no faults', () => expect(blockFaults(block)).toEqual([]));

  it.each([
    [{ cardinality: 0 }, notPositive('cardinality', 0)],
    [{ pathWidth: 2.5 }, notPositive('pathWidth', 2.5)],
    [{ outputChannels: -4 }, notPositive('outputChannels', -4)],
    [{ stride: Number.NaN }, notPositive('stride', Number.NaN)],
    [{ input: { height: 0, width: 8, channels: 4 } }, notPositive('input.height', 0)],
    [{ pathWidth: Number.POSITIVE_INFINITY }, notPositive('pathWidth', Number.POSITIVE_INFINITY)],
  ])('%o cannot be built', (change, fault) => {
    expect(blockFaults({ ...block, ...change })).toEqual([fault]);
    expect(faultOf(() => buildBlock({ ...block, ...change }))).toEqual(fault);
  });

  it('names every fault', () => {
    expect(blockFaults({ ...block, cardinality: 0, stride: 0 })).toEqual([
      notPositive('cardinality', 0),
      notPositive('stride', 0),
    ]);
  });
});

describe('a network', () => {
  it.each([imageNet(50, 32, 4), cifar(8, 64), small(8, 4)])('$name has no faults', (spec) => {
    expect(networkFaults(spec)).toEqual([]);
  });

  const spec = small(8, 4);
  const [stage] = spec.stages;
  const changed: readonly (readonly [Partial<NetworkSpec>, unknown])[] = [
    [{ classes: 0 }, notPositive('classes', 0)],
    [{ stem: { kernel: 3, stride: 1, channels: 0 } }, notPositive('stem.channels', 0)],
    [{ stages: [] }, { code: 'no-stages' }],
    [{ stages: stage ? [stage, { ...stage, blocks: 0 }] : [] }, notPositive('stage2.blocks', 0)],
    [
      {
        stem: { kernel: 7, stride: 2, channels: 8, pool: { size: 9, stride: 2, padding: 0 } },
        input: { height: 9, width: 9, channels: 3 },
      },
      { code: 'picture-too-small', height: 9, width: 9 },
    ],
  ];

  it.each(changed)('%o cannot be built', (change, fault) => {
    expect(networkFaults({ ...spec, ...change })).toEqual([fault]);
    expect(faultOf(() => buildNetwork({ ...spec, ...change }))).toEqual(fault);
  });
});

describe('paths of a given total width', () => {
  it('C must divide the width', () => {
    expect(pathWidthFor(128, 32)).toBe(4);
    expect(faultOf(() => pathWidthFor(128, 24))).toEqual({
      code: 'cardinality-does-not-divide',
      cardinality: 24,
      width: 128,
    });
    expect(faultOf(() => pathWidthFor(128, 0))).toEqual(notPositive('cardinality', 0));
  });
});
