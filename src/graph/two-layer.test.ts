import { describe, expect, it } from 'vitest';
import { countNetwork } from './counts.ts';
import { buildModule } from './module.ts';
import { basicBlock, bottleneck, inceptionResNetA, twoLayerBlock } from './modules.ts';
import { RewriteError } from './rewrite-error.ts';
import { cutIntoPaths, joinPaths } from './two-layer.ts';

const input = { height: 5, width: 7, channels: 6 };
const wide = buildModule(basicBlock(input, 12));

describe('depth two', () => {
  it.each([1, 2, 3, 4, 6, 12])('the wide block cut into %i paths and joined again is itself', (cardinality) => {
    const cut = cutIntoPaths(wide, 'block', cardinality);
    expect(joinPaths(cut, 'block')).toEqual(wide);
    expect(countNetwork(cut)).toEqual(countNetwork(wide));
    expect(new Set(cut.nodes.flatMap((node) => node.path ?? [])).size).toBe(cardinality);
  });

  it('paths with weights of their own join to a block of width C·d and come back', () => {
    const paths = buildModule(twoLayerBlock(input, 3, 4));
    const joined = joinPaths(paths, 'block');
    expect(joined.nodes.map(({ id, shape, role }) => [id, shape, role])).toEqual(
      wide.nodes.map(({ id, shape, role }) => [id, shape, role]),
    );
    expect(countNetwork(joined)).toEqual(countNetwork(wide));
    expect(cutIntoPaths(joined, 'block', 3)).toEqual(paths);
  });

  it('the weights depend on C·d only: 2·9·n·C·d', () => {
    for (const [cardinality, pathWidth] of [
      [8, 4],
      [4, 8],
      [1, 32],
    ] as const) {
      const graph = buildModule(twoLayerBlock(input, cardinality, pathWidth));
      expect(countNetwork(graph).weights).toBe(2 * 9 * 6 * 32);
    }
  });

  it.each([
    ['a width that C does not divide', () => cutIntoPaths(wide, 'block', 5)],
    ['a bottleneck', () => joinPaths(buildModule(bottleneck(input, 4)), 'block')],
    ['unlike paths', () => joinPaths(buildModule(inceptionResNetA(input)), 'block')],
    ['no such block', () => joinPaths(wide, 'other')],
  ])('refuses %s', (_, action) => {
    expect(action).toThrow(RewriteError);
  });
});
