import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { buildNetwork } from '../../graph/build.ts';
import type { Graph } from '../../graph/graph.ts';
import { small } from '../../graph/presets.ts';
import { scalePath, scaleShortcut } from '../../graph/scale.ts';
import { seededStore, seededValues } from '../../reference/seeded.ts';
import { startWasm } from '../backend/wasm.ts';
import { Runner } from './runner.ts';

const spec = { ...small(2, 2), stages: small(2, 2).stages.slice(0, 1) };
const graph = buildNetwork(spec);
const input = Float32Array.from(seededValues(graph, 1));

beforeAll(async () => {
  expect(await startWasm()).toBe(true);
});

async function tensorsAfter(runner: Runner, weights: string, edited: Graph): Promise<number> {
  const job = { weights, graph: edited, input, taps: ['logits', 'stage1.block3.out'] };
  return (await runner.run(job, () => undefined)).tensors;
}

test('edits without end keep to the limits', async () => {
  const before = memory().numTensors;
  const runner = new Runner({ values: 2 ** 20, filters: 20_000, models: 1 });
  runner.hold('a', seededStore(graph, 1));
  const counts: number[] = [];
  for (let edit = 0; edit < 120; edit++) {
    counts.push(await tensorsAfter(runner, 'a', scalePath(graph, 'stage1.block2', 1, edit / 120)));
  }
  expect(Math.max(...counts.slice(60))).toBe(Math.max(...counts.slice(30, 60)));
  runner.clear();
  expect(memory().numTensors).toBe(before);
});

test('the filters of models that are out of use or dropped go', async () => {
  const before = memory().numTensors;
  const runner = new Runner({ values: 0, filters: 1e6, models: 1 });
  for (const name of ['a', 'b', 'c']) runner.hold(name, seededStore(graph, 1));
  const counts = [];
  for (const name of ['a', 'b', 'c', 'a']) counts.push(await tensorsAfter(runner, name, graph));
  expect(new Set(counts).size).toBe(1);
  runner.drop('a');
  expect(memory().numTensors).toBe(before);
  await expect(tensorsAfter(runner, 'a', graph)).rejects.toThrow('model-unknown');
});

test('an edit computes nothing that comes before it', async () => {
  const runner = new Runner();
  runner.hold('a', seededStore(graph, 1));
  const blocks = ['stage1.block1', 'stage1.block2', 'stage1.block3'];
  const keep = ['stem.out', ...blocks.map((block) => `${block}.out`)];
  const run = async (edited: Graph) => {
    const { calls, maps } = await runner.run(
      { weights: 'a', graph: edited, input, taps: ['logits'], keep },
      () => undefined,
    );
    return { calls, maps };
  };
  const whole = await run(graph);
  expect(Object.keys(whole.maps)).toEqual(['logits']);
  // Two 1×1 and the 3×3 of each block from the edited one on, the pooling, the classes; the first block projects x.
  const shortcut = scaleShortcut(graph, 'stage1.block1', 0.5);
  expect((await run(scalePath(graph, 'stage1.block3', 2, 0))).calls).toBe(5);
  expect((await run(scalePath(graph, 'stage1.block2', 2, 0))).calls).toBe(8);
  expect((await run(shortcut)).calls).toBe(12);
  expect(whole.calls).toBe(13);
  expect((await run(scalePath(shortcut, 'stage1.block3', 2, 0))).calls).toBe(5);
  expect(await run(graph)).toEqual({ ...whole, calls: 0 });
  runner.clear();
});
