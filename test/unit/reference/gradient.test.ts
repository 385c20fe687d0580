/** The gradient of the trained network against what PyTorch's own differentiation gives (training/gradients.py). */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildNetwork } from '../../../src/graph/build.ts';
import { small } from '../../../src/graph/presets.ts';
import { Engine } from '../../../src/network/engine/engine.ts';
import { readCard } from '../../../src/network/weights/card.ts';
import { readSafetensors } from '../../../src/network/weights/safetensors.ts';
import { decidingNodes, gradientOf } from '../../../src/reference/gradient.ts';
import { run } from '../../../src/reference/run.ts';
import type { Values } from '../../../src/reference/values.ts';
import { type Fixture, inputOf } from '../../network/fixtures.ts';
import { nodeBackends } from '../../network/node-backends.ts';

const name = '8x4d';
const PICTURE = 'cat-chelsea';
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const tensors = (path: string) => readSafetensors(new Uint8Array(readFileSync(path)).buffer);

const card = readCard(json(`public/models/${name}.json`), name);
const graph = buildNetwork(small(card.cardinality, card.pathWidth));
const store = tensors(`public/models/${name}.safetensors`);
const fixture = json(`test/fixtures/${name}.json`) as Fixture;
const index = fixture.pictures.findIndex(({ picture }) => picture === PICTURE);
const input = inputOf(fixture, tensors(`test/fixtures/${name}.safetensors`), index, card);
const answers = [...tensors(`test/fixtures/${name}-gradients.safetensors`)];

/** Largest difference of the element's gradient, as a share of its largest value. */
function deviation(values: ReadonlyMap<string, Values>, key: string, expected: ArrayLike<number>): number {
  const [id = '', place = ''] = key.split('/');
  const [y = 0, x = 0, channel = 0] = place.split('.').map(Number);
  const { data } = gradientOf(graph, store, values, id, { y, x, channel });
  const gaps = data.map((slope, at) => Math.abs(slope - (expected[at] ?? Number.NaN)));
  return Math.max(...gaps) / Math.max(...Array.from(expected, Math.abs));
}

const taps = decidingNodes(graph, 'logits');

it('the reference decides, as in PyTorch in double precision', () => {
  const values = run(graph, store, { input }, { wanted: taps });
  expect(answers).toHaveLength(2);
  for (const [key, { data }] of answers) expect(deviation(values, key, data), key).toBeLessThan(1e-7);
});

describe('the running network decides', () => {
  const engine = new Engine(nodeBackends('wasm'));
  beforeAll(async () => {
    await engine.start(undefined);
    await engine.hold(name, store);
  });

  it('and the few values that float32 puts on the other side of a ReLU hardly move the gradient', async () => {
    const reply = await engine.run({ ticket: 1, weights: name, graph, input, taps });
    if (!('result' in reply)) throw new Error(reply.detail);
    const values = new Map(Object.entries(reply.result.maps));
    for (const [key, { data }] of answers) expect(deviation(values, key, data), key).toBeLessThan(1e-3);
  });
});
