import { describe, expect, it } from 'vitest';
import { buildBlock } from '../graph/build.ts';
import { withForm } from '../graph/rewrite.ts';
import { scalePath } from '../graph/scale.ts';
import { sliceSumId, sliceTermId, withSlices } from '../graph/slices.ts';
import type { BlockSpec } from '../graph/spec.ts';
import { difference } from './difference.ts';
import { run } from './run.ts';
import { seededStore, seededValues } from './seeded.ts';
import type { ExactValues } from './values.ts';

const dense: BlockSpec = {
  id: 'block',
  input: { height: 5, width: 7, channels: 6 },
  cardinality: 1,
  pathWidth: 6,
  outputChannels: 8,
  stride: 2,
};

function valuesOf(graph: ReturnType<typeof buildBlock>, wanted: readonly string[]): ExactValues[] {
  const store = seededStore(graph, 3);
  const values = run(graph, store, { input: seededValues(graph, 4) }, { wanted });
  return wanted.map((id) => {
    const value = values.get(id);
    if (!value) throw new Error(`There is no value "${id}".`);
    return value;
  });
}

const apart = (a: ExactValues | undefined, b: ExactValues | undefined) =>
  a && b ? difference(a, b).relative : Number.NaN;

describe('slices of the last 1×1', () => {
  it.each([
    ['with its BN', dense],
    ['without BN, with biases', { ...dense, batchNorm: false, biases: true }],
    ['of a block with paths', { ...dense, cardinality: 3, pathWidth: 2 }],
  ] as const)('add up to what the whole makes, %s', (_, spec) => {
    const block = buildBlock(spec);
    const [whole, output] = valuesOf(block, ['block.conv3', 'block.out']);
    for (const count of [1, 2, 3, 6]) {
      const [sum, slicedOutput] = valuesOf(withSlices(block, 'block', count), [sliceSumId('block'), 'block.out']);
      expect(apart(sum, whole)).toBeLessThan(1e-12);
      expect(apart(slicedOutput, output)).toBeLessThan(1e-12);
    }
  });

  it('are the paths where there are as many', () => {
    const block = buildBlock({ ...dense, cardinality: 3, pathWidth: 2 });
    const paths = valuesOf(
      withForm(block, 'block', 'a'),
      [1, 2, 3].map((path) => `block.path${path}.conv3`),
    );
    const slices = valuesOf(
      withSlices(block, 'block', 3),
      [1, 2, 3].map((slice) => sliceTermId('block', slice)),
    );
    for (const [index, path] of paths.entries()) expect(apart(slices[index], path)).toBeLessThan(1e-12);
    const [withoutPath] = valuesOf(scalePath(block, 'block', 2, 0), ['block.out']);
    const [withoutSlice] = valuesOf(withSlices(block, 'block', 3, 2), ['block.out']);
    expect(apart(withoutSlice, withoutPath)).toBeLessThan(1e-12);
  });

  it('drop out of the sum when they are switched off', () => {
    const block = buildBlock(dense);
    const [whole, second] = valuesOf(withSlices(block, 'block', 3), [sliceSumId('block'), sliceTermId('block', 2)]);
    const [without] = valuesOf(withSlices(block, 'block', 3, 2), [sliceSumId('block')]);
    const expected = whole &&
      second && { ...whole, data: whole.data.map((value, index) => value - (second.data[index] ?? 0)) };
    expect(apart(without, expected)).toBeLessThan(1e-12);
  });
});
