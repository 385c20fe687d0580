import { memory } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { buildNetwork } from '../../graph/build.ts';
import type { Graph } from '../../graph/graph.ts';
import { small } from '../../graph/presets.ts';
import { scalePath } from '../../graph/scale.ts';
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
