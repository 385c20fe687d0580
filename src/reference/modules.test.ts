import { describe, expect, it } from 'vitest';
import type { Graph } from '../graph/graph.ts';
import { elements } from '../graph/graph.ts';
import { buildModule } from '../graph/module.ts';
import { basicBlock, bottleneck, inception, inceptionResNetA, resnextBlock, twoLayerBlock } from '../graph/modules.ts';
import { withForm } from '../graph/rewrite.ts';
import { FORMS } from '../graph/spec.ts';
import { cutIntoPaths, joinPaths } from '../graph/two-layer.ts';
import { difference } from './difference.ts';
import { explain } from './explain.ts';
import { run } from './run.ts';
import type { NumberKind } from './seeded.ts';
import { seededStore, seededValues } from './seeded.ts';
import { placeOf } from './values.ts';

const input = { height: 5, width: 7, channels: 6 };

function outputOf(graph: Graph, like: Graph, kind: NumberKind) {
  const output = run(graph, seededStore(like, 3, kind), { input: seededValues(like, 4, kind) }).get(graph.output);
  if (!output) throw new Error('The graph has no output.');
  return output;
}

function apart(a: Graph, b: Graph, kind: NumberKind) {
  return difference(outputOf(a, b, kind), outputOf(b, b, kind));
}

describe('depth two: paths and the wide block are one function', () => {
  const wide = buildModule(basicBlock(input, 12));

  it.each([1, 2, 3, 4, 6, 12])('C = %i', (cardinality) => {
    const paths = cutIntoPaths(wide, 'block', cardinality);
    expect(apart(paths, wide, 'real').relative).toBeLessThanOrEqual(1e-12);
    expect(apart(paths, wide, 'integer').largest).toBe(0);
  });

  it('C = 3, d = 4 and C = 4, d = 3 are one function too', () => {
    const [three, four] = [cutIntoPaths(wide, 'block', 3), cutIntoPaths(wide, 'block', 4)];
    expect(apart(three, four, 'integer').largest).toBe(0);
  });

  it('paths with weights of their own', () => {
    const paths = buildModule(twoLayerBlock(input, 3, 4));
    expect(apart(joinPaths(paths, 'block'), paths, 'integer').largest).toBe(0);
    expect(apart(joinPaths(paths, 'block'), paths, 'real').relative).toBeLessThanOrEqual(1e-12);
  });
});

it.each(FORMS)('a ResNeXt module keeps its function when it is rewritten to form (%s)', (form) => {
  const module = buildModule(resnextBlock(input, 3, 2, 'a'));
  expect(apart(withForm(module, 'block', form), module, 'integer').largest).toBe(0);
});

describe('every module runs and can be explained', () => {
  it.each([
    ['Inception', { ...inception(), input: { height: 3, width: 3, channels: 192 } }],
    ['basic block', basicBlock(input, 4)],
    ['bottleneck', bottleneck(input, 4)],
    ['Inception-ResNet-A', inceptionResNetA(input)],
    ['ResNeXt', resnextBlock(input, 3, 2)],
  ])('%s', (_, spec) => {
    const graph = buildModule(spec);
    const store = seededStore(graph, 1);
    const wanted = graph.nodes.map((node) => node.id);
    const values = run(graph, store, { input: seededValues(graph, 2) }, { wanted });
    for (const { id, shape } of graph.nodes) {
      const data = values.get(id)?.data ?? new Float64Array();
      expect(data).toHaveLength(elements(shape));
      const last = data.length - 1;
      expect(explain(graph, store, values, id, placeOf(shape, last)).value).toBe(data[last]);
    }
  });

  it('the factor of Inception-ResNet-A acts before x is added', () => {
    const graph = buildModule(inceptionResNetA(input));
    const wanted = ['block.conv4', 'block.sum'];
    const x = seededValues(graph, 2);
    const values = run(graph, seededStore(graph, 1), { input: x }, { wanted });
    const residual = values.get('block.conv4')?.data;
    expect(values.get('block.sum')?.data).toEqual(residual?.map((value, index) => value * 0.17 + (x[index] ?? 0)));
  });
});
