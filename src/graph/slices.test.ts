import { describe, expect, it } from 'vitest';
import { buildBlock, buildNetwork } from './build.ts';
import { nodeOf } from './graph.ts';
import { small } from './presets.ts';
import { RewriteError } from './rewrite-error.ts';
import { sliceCounts, sliceSumId, sliceTermId, withSlices } from './slices.ts';
import type { BlockSpec } from './spec.ts';

const dense: BlockSpec = {
  id: 'block',
  input: { height: 5, width: 7, channels: 6 },
  cardinality: 1,
  pathWidth: 6,
  outputChannels: 8,
  stride: 2,
  biases: true,
};

describe('slices of the last 1×1', () => {
  it('are offered for every divisor of the width', () => {
    expect(sliceCounts(18)).toEqual([2, 3, 6, 9, 18]);
    expect(sliceCounts(36)).toEqual([2, 3, 4, 6, 9, 12, 18, 36]);
    expect(sliceCounts(1)).toEqual([]);
  });

  it('all read the same layer, of which each keeps its own share', () => {
    const graph = withSlices(buildBlock(dense), 'block', 3);
    for (const [index, factors] of [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ].entries()) {
      const [cut = ''] = nodeOf(graph, sliceTermId('block', index + 1)).inputs;
      expect(nodeOf(graph, cut)).toMatchObject({ inputs: ['block.relu2'], operation: { kind: 'scale', factors } });
    }
    expect(nodeOf(graph, 'block.bn3').inputs).toEqual([sliceSumId('block')]);
    expect(graph.nodes.some(({ id }) => id === 'block.conv3')).toBe(false);
  });

  it('have the bias once', () => {
    const graph = withSlices(buildBlock(dense), 'block', 3);
    const biased = [1, 2, 3].map((slice) => 'bias' in nodeOf(graph, sliceTermId('block', slice)).operation);
    expect(biased).toEqual([true, false, false]);
  });

  it('leave the rest of a network as it is', () => {
    const network = buildNetwork(small(1, 18));
    const graph = withSlices(network, 'stage2.block1', 9);
    const outside = ({ block }: { readonly block?: string }) => block !== 'stage2.block1';
    expect(graph.nodes.filter(outside)).toEqual(network.nodes.filter(outside));
  });

  it.each([
    [4, undefined],
    [0, undefined],
    [12, undefined],
    [3, 0],
    [3, 4],
  ])('are refused where %s of them make no sense (without %s)', (count, without) => {
    expect(() => withSlices(buildBlock(dense), 'block', count, without)).toThrow(RewriteError);
  });
});
