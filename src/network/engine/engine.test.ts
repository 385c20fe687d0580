import { beforeAll, describe, expect, test } from 'vitest';
import { nodeBackends } from '../../../test/network/node-backends.ts';
import { batchNormPerPath, biasInEveryPath, reluBeforeSum, withLastBias } from '../../graph/break.ts';
import { buildNetwork } from '../../graph/build.ts';
import type { Graph } from '../../graph/graph.ts';
import { withDenseKernel, withForm, withForms } from '../../graph/rewrite.ts';
import { scalePath, scaleShortcut } from '../../graph/scale.ts';
import type { NetworkSpec } from '../../graph/spec.ts';
import { stored } from '../../graph/weight.ts';
import { difference } from '../../reference/difference.ts';
import { run } from '../../reference/run.ts';
import { seededStore, seededValues } from '../../reference/seeded.ts';
import type { BackendName, Kernels, RunResult } from '../protocol.ts';
import { Engine } from './engine.ts';

const spec: NetworkSpec = {
  name: '4x2d',
  input: { height: 9, width: 9, channels: 3 },
  stem: { kernel: 3, stride: 1, channels: 8, pool: { size: 3, stride: 1, padding: 1 } },
  stages: [
    { blocks: 2, cardinality: 4, pathWidth: 2, outputChannels: 16, stride: 1 },
    { blocks: 2, cardinality: 4, pathWidth: 3, outputChannels: 24, stride: 2 },
  ],
  classes: 5,
};
const block = 'stage1.block2';
const graph = buildNetwork(spec);
const store = seededStore(graph, 7);
const picture = Float32Array.from(seededValues(graph, 8));

const biased = withLastBias(graph, block, stored(`${block}.bn3.bias`, [16]));
const graphs: Readonly<Record<string, Graph>> = {
  'form (c)': graph,
  'form (b)': withForms(graph, 'b'),
  'form (a)': withForms(graph, 'a'),
  'dense kernel': withDenseKernel(graph, 'stage2.block1'),
  'a path off': scalePath(graph, block, 2, 0),
  'a path off in form (a)': scalePath(withForm(graph, block, 'a'), block, 2, 0),
  'a path weakened in form (b)': scalePath(withForm(graph, block, 'b'), block, 3, 0.25),
  'shortcut off': scaleShortcut(graph, block, 0),
  'projection halved': scaleShortcut(graph, 'stage2.block1', 0.5),
  'ReLU before the sum': reluBeforeSum(graph, block),
  'BN in every path': batchNormPerPath(graph, block),
  'bias in every path': biasInEveryPath(biased, block),
};

async function engineOn(name: BackendName): Promise<Engine> {
  const engine = new Engine(nodeBackends(name));
  expect(await engine.start(undefined)).toEqual({ result: name });
  await engine.hold('weights', store);
  return engine;
}

let tickets = 0;
async function result(
  engine: Engine,
  graph: Graph,
  taps: readonly string[],
  input = picture,
  kernels: Kernels = 'ours',
): Promise<RunResult> {
  const reply = await engine.run({ ticket: ++tickets, weights: 'weights', graph, input, taps, kernels });
  if (!('result' in reply)) throw new Error(reply.detail);
  return reply.result;
}

function expectRight(graph: Graph, { maps }: RunResult, taps: readonly string[], input = picture): void {
  const exact = run(graph, store, { input }, { wanted: taps });
  expect(Object.keys(maps)).toEqual([...taps]);
  for (const id of taps) {
    const [ours, theirs] = [maps[id], exact.get(id)];
    if (!ours || !theirs) throw new Error(id);
    expect(difference(ours, theirs).relative, id).toBeLessThan(2e-5);
  }
}

describe.each(['cpu', 'wasm'] as const)('on %s', (backend) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await engineOn(backend);
  });

  test.each(Object.entries(graphs))('%s: the output alone', async (_, graph) => {
    expectRight(graph, await result(engine, graph, ['logits']), ['logits']);
  });

  test.each(Object.entries(graphs))('%s: every node at once', async (_, graph) => {
    const taps = graph.nodes.map(({ id }) => id);
    expectRight(graph, await result(engine, graph, taps), taps);
  });

  test.each(Object.entries(graphs))("%s: with TensorFlow.js' own convolution", async (_, graph) => {
    const before = (await result(engine, graph, ['logits'])).tensors;
    const input = picture.map((value) => value + 0.5);
    const stock = await result(engine, graph, ['logits'], input, 'stock');
    expectRight(graph, stock, ['logits'], input);
    const again = await result(engine, graph, ['logits'], picture, 'stock');
    expect(again.tensors).toBe(stock.tensors);
    expect(stock.tensors).toBeLessThanOrEqual(before + 1);
  });

  test('other pictures and other weights share nothing', async () => {
    const other = picture.map((value) => -value);
    for (const input of [picture, other, picture]) {
      expectRight(graph, await result(engine, graph, ['logits'], input), ['logits'], input);
    }
    await engine.hold('other weights', seededStore(graph, 9));
    const job = { ticket: ++tickets, graph, input: picture, taps: ['logits'] };
    const [ours, theirs] = [
      await engine.run({ ...job, weights: 'weights' }),
      await engine.run({ ...job, weights: 'other weights' }),
    ];
    if (!('result' in ours && 'result' in theirs)) throw new Error('A run failed.');
    expect(theirs.result.maps['logits']?.data).not.toEqual(ours.result.maps['logits']?.data);
  });

  test('the number of tensors stays', async () => {
    const taps = ['stage1.block1.out', 'logits'];
    const counts: number[] = [];
    for (let number = 1; number <= 50; number++) {
      const input = picture.map((value) => value + number / 100);
      counts.push((await result(engine, graph, taps, input)).tensors);
    }
    expect(new Set(counts).size).toBe(1);
  });
});
