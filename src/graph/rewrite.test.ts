import { describe, expect, it } from 'vitest';
import { batchNormPerPath, biasInEveryPath, reluBeforeSum, withBreaks, withLastBias } from './break.ts';
import { buildBlock, buildNetwork } from './build.ts';
import type { Break } from './forms.ts';
import type { Graph } from './graph.ts';
import { nodeOf } from './graph.ts';
import { small } from './presets.ts';
import { blocksOf, cardinalityOf, formOf, readBlock } from './read-block.ts';
import { withDenseKernel, withForm, withForms } from './rewrite.ts';
import { RewriteError } from './rewrite-error.ts';
import { scalePath, scaleShortcut } from './scale.ts';
import type { BlockSpec } from './spec.ts';
import { FORMS } from './spec.ts';
import { storedTensors } from './stored.ts';
import { stored } from './weight.ts';

const block: BlockSpec = {
  id: 'block',
  input: { height: 5, width: 7, channels: 6 },
  cardinality: 3,
  pathWidth: 2,
  outputChannels: 6,
  stride: 1,
  biases: true,
};
const projected: BlockSpec = { ...block, outputChannels: 8, stride: 2 };
const bare: BlockSpec = { ...projected, batchNorm: false };

const specs = [
  ['identity shortcut', block],
  ['projection shortcut', projected],
  ['without batch normalization', bare],
  ['without biases', { ...block, biases: false }],
  ['one path', { ...block, cardinality: 1 }],
  ['one channel per path', { ...block, pathWidth: 1 }],
] as const;

function faultOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    if (error instanceof RewriteError) return error.fault;
    throw error;
  }
  return undefined;
}

describe.each(specs)('a block with %s', (_, spec) => {
  const graphs = FORMS.map((form) => buildBlock({ ...spec, form }));

  it.each(FORMS)('is rewritten from form (%s) to what would have been built in the other forms', (form) => {
    const graph = buildBlock({ ...spec, form });
    expect(FORMS.map((other) => withForm(graph, 'block', other))).toEqual(graphs);
  });

  it('comes back from (c) → (b) → (a) → (c) as the same graph', () => {
    const graph = buildBlock(spec);
    const back = (['b', 'a', 'c'] as const).reduce((each, form) => withForm(each, 'block', form), graph);
    expect(back).toEqual(graph);
  });

  it('comes back from its dense kernel', () => {
    const graph = buildBlock(spec);
    expect(withForm(withDenseKernel(graph, 'block'), 'block', 'c')).toEqual(graph);
  });

  it.each(FORMS)('says its form (%s), its C and its tensors', (form) => {
    const graph = buildBlock({ ...spec, form });
    expect(formOf(graph, 'block')).toBe(form);
    expect(cardinalityOf(graph, 'block')).toBe(spec.cardinality);
    expect(new Set(storedTensors(graph).keys())).toEqual(new Set(storedTensors(buildBlock(spec)).keys()));
  });

  it.each(FORMS)('keeps switched-off paths and shortcut on the way through form (%s)', (form) => {
    const edited = scaleShortcut(scalePath(buildBlock(spec), 'block', 1, 0.5), 'block', 0);
    const there = withForm(edited, 'block', form);
    expect(withForm(there, 'block', 'c')).toEqual(edited);
    expect(scaleShortcut(scalePath(there, 'block', 1, 1), 'block', 1)).toEqual(buildBlock({ ...spec, form }));
  });
});

describe('a network', () => {
  const graph = buildNetwork(small(4, 6));

  it('lists its blocks from the picture to the classes', () => {
    expect(blocksOf(graph)).toEqual(
      [1, 2, 3].flatMap((stage) => [1, 2, 3].map((number) => `stage${stage}.block${number}`)),
    );
  });

  it('keeps all nodes outside the rewritten block', () => {
    const outside = (each: Graph) => each.nodes.filter((node) => node.block !== 'stage2.block1');
    expect(outside(withForm(graph, 'stage2.block1', 'a'))).toEqual(outside(graph));
  });

  it('comes back from all blocks in form (a)', () => {
    expect(withForms(withForms(graph, 'a'), 'c')).toEqual(graph);
  });
});

describe('broken blocks', () => {
  const graph = buildBlock({ ...block, form: 'a' });
  const broken: readonly (readonly [Break, (graph: Graph, block: string) => Graph])[] = [
    ['reluBeforeSum', reluBeforeSum],
    ['batchNormPerPath', batchNormPerPath],
    ['biasInEveryPath', biasInEveryPath],
  ];

  it.each(broken)('%s leaves no other form, and is mended by an empty list', (name, breakIt) => {
    const bad = breakIt(buildBlock(block), 'block');
    expect(readBlock(bad, 'block').writing.breaks).toEqual([name]);
    expect(faultOf(() => withForm(bad, 'block', 'c'))).toEqual({
      code: 'broken-block',
      block: 'block',
      breaks: [name],
    });
    expect(withBreaks(bad, 'block', [])).toEqual(graph);
  });

  it('breaks can be combined', () => {
    const all = broken.reduce((each, [, breakIt]) => breakIt(each, 'block'), graph);
    expect(new Set(readBlock(all, 'block').writing.breaks)).toEqual(new Set(broken.map(([name]) => name)));
    expect(withBreaks(all, 'block', [])).toEqual(graph);
  });

  it('nothing can be misplaced that is not there', () => {
    const none = buildBlock({ ...block, biases: false, batchNorm: false });
    expect(faultOf(() => biasInEveryPath(none, 'block'))).toEqual({ code: 'no-bias', block: 'block' });
    expect(faultOf(() => batchNormPerPath(none, 'block'))).toEqual({ code: 'no-batch-norm', block: 'block' });
  });

  it('a bias can be shown where training had none', () => {
    const none = buildBlock({ ...block, biases: false });
    const biased = withLastBias(none, 'block', stored('shown', [6]));
    expect(nodeOf(biased, 'block.conv3').operation).toMatchObject({ bias: stored('shown', [6]) });
    expect(readBlock(biasInEveryPath(biased, 'block'), 'block').writing.breaks).toEqual(['biasInEveryPath']);
  });
});

describe('faults', () => {
  const graph = buildBlock(block);

  it('names a block that is not there', () => {
    expect(faultOf(() => withForm(graph, 'stage9.block1', 'a'))).toEqual({
      code: 'no-such-block',
      block: 'stage9.block1',
    });
  });

  it.each([0, 4, 1.5])('names a path that is not there (%d)', (path) => {
    expect(faultOf(() => scalePath(graph, 'block', path, 0))).toEqual({
      code: 'no-such-path',
      block: 'block',
      path,
      cardinality: 3,
    });
  });
});
