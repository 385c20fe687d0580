import { describe, expect, it } from 'vitest';
import { buildBlock, buildNetwork } from '../graph/build.ts';
import { countNetwork } from '../graph/counts.ts';
import type { Graph } from '../graph/graph.ts';
import { withDenseKernel, withForm, withForms } from '../graph/rewrite.ts';
import { scalePath, scaleShortcut } from '../graph/scale.ts';
import type { BlockSpec, NetworkSpec } from '../graph/spec.ts';
import { FORMS } from '../graph/spec.ts';
import type { Difference } from './difference.ts';
import { difference } from './difference.ts';
import { run } from './run.ts';
import type { NumberKind } from './seeded.ts';
import { seededStore, seededValues } from './seeded.ts';
import type { ExactValues } from './values.ts';

/** Odd sides, so that stride 2 ends within a window. */
const block: BlockSpec = {
  id: 'block',
  input: { height: 7, width: 5, channels: 6 },
  cardinality: 3,
  pathWidth: 2,
  outputChannels: 6,
  stride: 1,
};

const specs: BlockSpec[] = [
  block,
  { ...block, outputChannels: 8 },
  { ...block, stride: 2 },
  { ...block, input: { height: 1, width: 2, channels: 6 }, stride: 2, outputChannels: 4 },
  { ...block, cardinality: 1, pathWidth: 5 },
  { ...block, cardinality: 6, pathWidth: 1 },
].flatMap((spec) =>
  [true, false].flatMap((batchNorm) => [true, false].map((biases) => ({ ...spec, batchNorm, biases }))),
);

const cases = specs.map((spec) => {
  const { input, cardinality, pathWidth, outputChannels, stride, batchNorm, biases } = spec;
  const style = `${batchNorm ? 'BN' : 'no BN'}, ${biases ? 'biases' : 'no biases'}`;
  const size = `${input.height}×${input.width}×${input.channels} → ${outputChannels}, stride ${stride}`;
  return [`${size}, ${cardinality}×${pathWidth}d, ${style}`, spec] as const;
});

function outputOf(graph: Graph, like: Graph, kind: NumberKind, seed = 1): ExactValues {
  const values = run(graph, seededStore(like, seed, kind), { input: seededValues(like, seed + 1, kind) });
  const output = values.get(graph.output);
  if (!output) throw new Error('The graph has no output.');
  return output;
}

/** Difference between two graphs over the same weights and the same input. */
function apart(a: Graph, b: Graph, kind: NumberKind, seed?: number): Difference {
  return difference(outputOf(a, b, kind, seed), outputOf(b, b, kind, seed));
}

describe.each(cases)('%s', (_, spec) => {
  const grouped = buildBlock(spec);

  it('forms (a) and (b) agree with (c) within 1e-12 of the peak', () => {
    for (const seed of [1, 2, 3]) {
      for (const form of FORMS) {
        expect(apart(withForm(grouped, 'block', form), grouped, 'real', seed).relative).toBeLessThanOrEqual(1e-12);
      }
    }
  });

  it('they agree exactly on whole numbers', () => {
    for (const form of FORMS) {
      const { largest, peak } = apart(withForm(grouped, 'block', form), grouped, 'integer');
      expect(largest).toBe(0);
      expect(peak).toBeGreaterThan(0);
    }
  });

  it('the dense kernel with zeros between the groups gives the same numbers, bit for bit', () => {
    expect(apart(withDenseKernel(grouped, 'block'), grouped, 'real').largest).toBe(0);
  });

  it('weakened paths and shortcut mean the same in all forms', () => {
    const edited = scaleShortcut(scalePath(grouped, 'block', 1, 0), 'block', 0.5);
    for (const form of FORMS) {
      const other = withForm(edited, 'block', form);
      expect(apart(other, edited, 'real').relative).toBeLessThanOrEqual(1e-12);
      expect(apart(other, edited, 'integer').largest).toBe(0);
    }
  });
});

describe('what is switched off is gone', () => {
  const bare = buildBlock({ ...block, biases: false, batchNorm: false });
  const store = seededStore(bare, 5, 'integer');
  const input = seededValues(bare, 6, 'integer');
  const dataOf = (graph: Graph, id: string): number[] => [
    ...(run(graph, store, { input }, { wanted: [id] }).get(id)?.data ?? []),
  ];

  it.each(FORMS)('the sum loses exactly what the path gave, in form (%s)', (form) => {
    const graph = withForm(bare, 'block', form);
    const last = form === 'a' ? 'block.paths' : 'block.conv3';
    const path = dataOf(withForm(bare, 'block', 'a'), 'block.path2.conv3');
    const without = dataOf(scalePath(graph, 'block', 2, 0), last);
    expect(without.map((value, index) => value + (path[index] ?? Number.NaN))).toEqual(dataOf(graph, last));
    expect(path.some((value) => value !== 0)).toBe(true);
  });

  it.each(FORMS)('without its shortcut the block is the ReLU of its residual function, in form (%s)', (form) => {
    const graph = scaleShortcut(withForm(bare, 'block', form), 'block', 0);
    const residual = dataOf(graph, form === 'a' ? 'block.paths' : 'block.conv3');
    expect(dataOf(graph, 'block.out')).toEqual(residual.map((value) => Math.max(value, 0)));
  });

  it('all paths off leave ReLU(x), where there is neither bias nor BN', () => {
    const off = [1, 2, 3].reduce((each, path) => scalePath(each, 'block', path, 0), bare);
    expect(dataOf(off, 'block.out')).toEqual([...input].map((value) => Math.max(value, 0)));
  });
});

describe('a whole network with a pool, three stages and odd maps', () => {
  const stage = { blocks: 2, cardinality: 2, pathWidth: 3, outputChannels: 8, stride: 1 };
  const spec: NetworkSpec = {
    name: '2x3d',
    input: { height: 21, width: 17, channels: 3 },
    stem: { kernel: 7, stride: 2, channels: 4, pool: { size: 3, stride: 2, padding: 1 } },
    stages: [stage, { ...stage, pathWidth: 6, outputChannels: 16, stride: 2 }],
    classes: 5,
  };
  const graph = buildNetwork(spec);

  it.each(FORMS)('gives the same logits in form (%s)', (form) => {
    const other = withForms(graph, form);
    expect(apart(other, graph, 'real').relative).toBeLessThanOrEqual(1e-12);
    expect(apart(other, graph, 'integer').relative).toBeLessThanOrEqual(1e-12);
    expect(countNetwork(other)).toEqual(countNetwork(graph));
  });

  it('the dense twin costs C times the multiply-adds of the 3×3', () => {
    const conv2 = (each: Graph) => countNetwork(each, (node) => node.id === 'stage1.block1.conv2').multiplyAdds;
    expect(conv2(withDenseKernel(graph, 'stage1.block1'))).toBe(2 * conv2(graph));
  });
});

describe('the paper’s template block (32×4d on 256 channels)', () => {
  const graph = buildBlock({
    id: 'block',
    input: { height: 5, width: 5, channels: 256 },
    cardinality: 32,
    pathWidth: 4,
    outputChannels: 256,
    stride: 1,
  });

  it.each(FORMS)('form (%s)', (form) => {
    expect(apart(withForm(graph, 'block', form), graph, 'real').relative).toBeLessThanOrEqual(1e-12);
    expect(apart(withForm(graph, 'block', form), graph, 'integer').largest).toBe(0);
  });
});
