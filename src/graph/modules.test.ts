import { describe, expect, it } from 'vitest';
import { buildBlock } from './build.ts';
import { countNetwork } from './counts.ts';
import type { InceptionName } from './googlenet.ts';
import { GOOGLENET, outputChannels } from './googlenet.ts';
import type { Graph, Node } from './graph.ts';
import { nodeOf } from './graph.ts';
import type { ModuleLayer, ModuleSpec } from './module.ts';
import { buildModule } from './module.ts';
import {
  basicBlock,
  bottleneck,
  inception,
  inceptionResNetA,
  naiveInception,
  resnextBlock,
  twoLayerBlock,
} from './modules.ts';
import { withForm } from './rewrite.ts';
import { RewriteError } from './rewrite-error.ts';
import { FORMS } from './spec.ts';
import { shapeOf } from './weight.ts';

const wide = { height: 35, width: 35, channels: 256 };
const names = Object.keys(GOOGLENET) as InceptionName[];

const modules: readonly (readonly [string, ModuleSpec, number, number, number])[] = [
  ['Inception (3a)', inception(), 163_328, 368, 256],
  ['naive Inception (3a)', naiveInception(), 387_072, 64 + 128 + 32, 416],
  ['basic residual block', basicBlock({ height: 56, width: 56, channels: 64 }, 64), 73_728, 0, 64],
  ['bottleneck', bottleneck(wide, 64), 69_632, 0, 256],
  ['Inception-ResNet-A', inceptionResNetA(wide), 76_800, 256, 256],
  ['ResNeXt (a)', resnextBlock(wide, 32, 4, 'a'), 70_144, 0, 256],
  ['ResNeXt (b)', resnextBlock(wide, 32, 4, 'b'), 70_144, 0, 256],
  ['ResNeXt (c)', resnextBlock(wide, 32, 4, 'c'), 70_144, 0, 256],
];

describe.each(modules)('%s', (_, spec, weights, biases, channels) => {
  const graph = buildModule(spec);

  it('has the weights, biases and channels of §8', () => {
    const { height, width } = spec.input;
    expect(countNetwork(graph)).toMatchObject({ weights, biases, multiplyAdds: weights * height * width });
    expect(nodeOf(graph, graph.output).shape).toEqual({ height, width, channels });
  });

  it('names nodes that are there as hand-set', () => {
    for (const { nodes } of spec.handSet) for (const node of nodes) expect(nodeOf(graph, node).block).toBe(spec.id);
  });

  it('gives every node of the module a block and a role', () => {
    const [input, ...nodes] = graph.nodes;
    expect(input?.id).toBe('input');
    expect(nodes.every((node) => node.block === spec.id && node.role !== undefined)).toBe(true);
  });
});

describe('GoogLeNet', () => {
  it.each(names)('module %s reads what the one before it gives', (name) => {
    const { inputChannels } = GOOGLENET[name];
    const before = names[names.indexOf(name) - 1];
    if (before) expect(inputChannels).toBe(outputChannels(GOOGLENET[before].filters));
    expect(nodeOf(buildModule(inception(name)), 'inception.concat').shape.channels).toBe(
      outputChannels(GOOGLENET[name].filters),
    );
  });

  it('ends with 1024 channels', () => expect(outputChannels(GOOGLENET['5b'].filters)).toBe(1024));

  it('Inception (3a) costs 128,049,152 multiply-adds on 28×28', () => {
    expect(countNetwork(buildModule(inception())).multiplyAdds).toBe(128_049_152);
  });
});

describe('numbers set by hand', () => {
  const filters = (spec: ModuleSpec) => spec.handSet.filter(({ what }) => what === 'filters');

  it('are six in an Inception module and 54 in GoogLeNet', () => {
    expect(filters(inception()).map(({ value }) => value)).toEqual([64, 96, 128, 16, 32, 32]);
    expect(names.flatMap((name) => inception(name).handSet)).toHaveLength(54);
  });

  it('are two in ResNeXt, C and d, in every form', () => {
    for (const form of FORMS) {
      expect(resnextBlock(wide, 32, 4, form).handSet.map(({ what, value }) => [what, value])).toEqual([
        ['cardinality', 32],
        ['pathWidth', 4],
      ]);
    }
  });

  it('are one in a bottleneck, six filters and a factor in Inception-ResNet-A', () => {
    expect(bottleneck(wide, 64).handSet).toHaveLength(1);
    expect(filters(inceptionResNetA(wide))).toHaveLength(6);
    expect(inceptionResNetA(wide).handSet).toHaveLength(7);
  });

  it('are what their nodes have', () => {
    for (const { value, nodes } of [...inception().handSet, ...inceptionResNetA(wide).handSet]) {
      for (const id of nodes) {
        const graph = buildModule(id.startsWith('inception') ? inception() : inceptionResNetA(wide));
        const { operation, shape } = nodeOf(graph, id);
        expect(operation.kind === 'scale' ? operation.factors : shape.channels).toEqual(
          operation.kind === 'scale' ? [value] : value,
        );
      }
    }
  });
});

describe('steps', () => {
  const rolesOf = (graph: Graph) => graph.nodes.slice(1).map((node) => `${node.id.replace(/^\w+\./, '')} ${node.role}`);

  it('Inception embeds by 1×1, transforms by 3×3, 5×5 and pool, and concatenates', () => {
    const convolutions = rolesOf(buildModule(inception())).filter((role) => !/relu/.test(role));
    expect(convolutions).toEqual([
      'path1.conv1 split',
      'path2.conv1 split',
      'path2.conv2 transform',
      'path3.conv1 split',
      'path3.conv2 transform',
      'path4.pool1 transform',
      'path4.conv1 transform',
      'concat aggregate',
    ]);
  });
});

/** Nodes with the shapes of their weights in place of the weights. */
function skeleton(graph: Graph): unknown[] {
  const plain = (node: Node) => {
    const { operation, ...rest } = node;
    const weight = 'weight' in operation ? shapeOf(operation.weight) : [];
    const { kind } = operation;
    const settings =
      kind === 'convolution' ? [operation.kernel, operation.stride, operation.padding, operation.groups] : [];
    return { ...rest, kind, weight, settings };
  };
  return graph.nodes.map(plain);
}

describe('modules of the template are blocks like any other', () => {
  const input = { height: 5, width: 4, channels: 6 };
  const block = { id: 'block', input, cardinality: 3, pathWidth: 2, outputChannels: 6, stride: 1 };

  it.each(FORMS)('ResNeXt in form (%s) has the nodes of the paper’s block', (form) => {
    expect(skeleton(buildModule(resnextBlock(input, 3, 2, form)))).toEqual(skeleton(buildBlock({ ...block, form })));
  });

  it('a bottleneck is the block with C = 1', () => {
    const spec = { ...block, cardinality: 1, pathWidth: 4 };
    expect(skeleton(buildModule(bottleneck(input, 4)))).toEqual(skeleton(buildBlock(spec)));
  });

  it.each(FORMS)('they are rewritten from form (%s)', (form) => {
    const graph = buildModule(resnextBlock(input, 3, 2, form));
    for (const other of FORMS) {
      expect(skeleton(withForm(graph, 'block', other))).toEqual(skeleton(buildBlock({ ...block, form: other })));
      expect(withForm(withForm(graph, 'block', other), 'block', form)).toEqual(graph);
    }
  });
});

describe('modules off the template have no grouped form', () => {
  const input = { height: 5, width: 4, channels: 6 };

  it.each([
    ['Inception', inception(), 'unlike-paths'],
    ['naive Inception', naiveInception(), 'unlike-paths'],
    ['Inception-ResNet-A', inceptionResNetA(input), 'unlike-paths'],
    ['the basic block', basicBlock(input, 4), 'not-a-bottleneck'],
    ['paths of two layers', twoLayerBlock(input, 2, 3), 'not-a-bottleneck'],
    ['a block without shortcut', { ...resnextBlock(input, 2, 3, 'b'), shortcut: false }, 'not-a-bottleneck'],
    ['a block whose residual is scaled', { ...resnextBlock(input, 2, 3, 'b'), factor: 0.5 }, 'not-a-bottleneck'],
  ] as const)('%s', (_, spec, code) => {
    expect(() => withForm(buildModule(spec), spec.id, 'c')).toThrow(RewriteError);
    expect(() => withForm(buildModule(spec), spec.id, 'c')).toThrow(code);
  });
});

describe('faults', () => {
  const input = { height: 5, width: 4, channels: 6 };
  const one = (channels: number): ModuleLayer[] => [{ kind: 'convolution', size: 1, channels }];
  const spec: ModuleSpec = { id: 'm', input, paths: [one(6), one(4)], after: [], shortcut: false, handSet: [] };

  it('paths of different widths can be joined but not added', () => {
    expect(nodeOf(buildModule({ ...spec, merge: 'concat' }), 'm.concat').shape.channels).toBe(10);
    expect(() => buildModule({ ...spec, merge: 'sum' })).toThrow('cannot read 5×4×6 and 5×4×4');
  });

  it('several paths need a merge, and x can only be added to its like', () => {
    expect(() => buildModule(spec)).toThrow('need a merge');
    expect(() => buildModule({ ...spec, merge: 'concat', shortcut: true })).toThrow('cannot read 5×4×10 and 5×4×6');
  });
});
