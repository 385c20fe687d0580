import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../graph/build.ts';
import { nodeOf } from '../../graph/graph.ts';
import { small } from '../../graph/presets.ts';
import { withForm } from '../../graph/rewrite.ts';
import { run } from '../../reference/run.ts';
import { seeded, seededStore } from '../../reference/seeded.ts';
import { accountsOf, chainOf, gapOf, neededFor } from './chain.ts';
import { patchesOf, sortedTerms } from './terms.ts';

const network = withForm(buildNetwork(small(8, 4)), 'stage1.block1', 'a');
const store = seededStore(network, 3);
const input = Float64Array.from({ length: 32 * 32 * 3 }, seeded(4));
const asked = 'stage1.block1.path2.relu2';
const ids = (id: string) => chainOf(network, id).map((node) => node.id);

describe('the way of a number', () => {
  it('goes back to the operation that mixes values', () => {
    expect(ids(asked)).toEqual([asked, 'stage1.block1.path2.bn2', 'stage1.block1.path2.conv2']);
    expect(ids('stage1.block1.out')).toEqual(['stage1.block1.out', 'stage1.block1.sum']);
    expect(ids('pool')).toEqual(['pool']);
  });

  it('needs the values along it and those that are mixed', () => {
    expect(neededFor(network, asked)).toEqual([...ids(asked), 'stage1.block1.path2.relu1']);
    expect(neededFor(network, 'stage1.block1.sum')).toContain('stage1.block1.bn3');
  });

  it('accounts for each step with the value that the next one starts from', () => {
    const values = run(network, store, { input }, { wanted: neededFor(network, asked) });
    const accounts = accountsOf(network, store, values, asked, { y: 5, x: 0, channel: 3 }) ?? [];
    expect(accounts.map((account) => account.kind)).toEqual(['relu', 'batchNorm', 'convolution']);
    const [relu, norm, convolution] = accounts;
    expect(relu?.kind === 'relu' && relu.source.value).toBe(norm?.value);
    expect(norm?.kind === 'batchNorm' && norm.source.value).toBe(convolution?.value);
    expect(gapOf(accounts)).toBe(0);
  });

  it('waits for values that are not there yet', () => {
    expect(accountsOf(network, store, new Map(), asked, { y: 0, x: 0, channel: 0 })).toBeUndefined();
  });

  it('tells how far the running network is off', () => {
    const values = run(network, store, { input }, { wanted: neededFor(network, asked) });
    const own = values.get(asked);
    if (!own) throw new Error('The value is missing.');
    const shifted = new Map([...values, [asked, { ...own, data: own.data.map((value) => value + 0.5) }]]);
    const accounts = accountsOf(network, store, shifted, asked, { y: 5, x: 5, channel: 0 }) ?? [];
    expect(gapOf(accounts)).toBeCloseTo(0.5, 12);
  });
});

describe('the products of a number', () => {
  const place = { y: 0, x: 7, channel: 1 };
  const node = nodeOf(network, 'stage1.block1.path2.conv2');
  const values = run(network, store, { input }, { wanted: neededFor(network, node.id) });
  const [account] = accountsOf(network, store, values, node.id, place) ?? [];
  if (account?.kind !== 'convolution' || node.operation.kind !== 'convolution') throw new Error('No convolution.');
  const { operation } = node;
  const { products } = account;

  it('are sorted by size, sign apart', () => {
    const sizes = sortedTerms(products, (each) => each.product).map((each) => Math.abs(each.product));
    expect(sizes.toSorted((a, b) => b - a)).toEqual(sizes);
    expect(sizes).toHaveLength(products.length);
  });

  it('make one window per channel, empty in the padding', () => {
    const patches = patchesOf(products, operation, place);
    expect(patches.map((patch) => patch.channel)).toEqual([0, 1, 2, 3]);
    // Row −1 lies above the map.
    for (const { cells } of patches)
      expect(cells.map((cell) => cell.product === undefined)).toEqual([
        ...[true, true, true],
        ...[false, false, false],
        ...[false, false, false],
      ]);
    const total = patches.reduce((sum, patch) => sum + patch.sum, 0);
    expect(total).toBeCloseTo(account.value, 12);
  });
});
