import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { buildNetwork } from '../../../src/graph/build.ts';
import { small } from '../../../src/graph/presets.ts';
import { Engine } from '../../../src/network/engine/engine.ts';
import { readCard } from '../../../src/network/weights/card.ts';
import { readSafetensors } from '../../../src/network/weights/safetensors.ts';
import { deviationOf, type Fixture, FLOAT32_TOLERANCE, inputOf } from '../../network/fixtures.ts';
import { nodeBackends } from '../../network/node-backends.ts';

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const tensors = (path: string) => readSafetensors(new Uint8Array(readFileSync(path)).buffer);
const names = (json('public/models/index.json') as { name: string }[]).map(({ name }) => name);

describe.each(['wasm', 'cpu'] as const)('on %s', (backend) => {
  const engine = new Engine(nodeBackends(backend));
  beforeAll(async () => {
    expect(await engine.start(undefined)).toEqual({ result: backend });
  });

  test.each(names)('%s gives what PyTorch gives', async (name) => {
    const card = readCard(json(`public/models/${name}.json`), name);
    const graph = buildNetwork(small(card.cardinality, card.pathWidth));
    await engine.hold(name, tensors(`public/models/${name}.safetensors`));
    const fixture = json(`test/fixtures/${name}.json`) as Fixture;
    const values = tensors(`test/fixtures/${name}.safetensors`);
    // On plain loops a run takes a fifth of a second.
    const pictures = backend === 'cpu' ? fixture.pictures.slice(0, 2) : fixture.pictures;
    for (const [index, { answer, peaks }] of pictures.entries()) {
      const input = inputOf(fixture, values, index, card);
      const reply = await engine.run({ ticket: index, weights: name, graph, input, taps: Object.keys(peaks) });
      if (!('result' in reply)) throw new Error(reply.detail);
      const deviation = deviationOf(fixture, values, index, reply.result, card);
      expect(deviation.answer).toBe(answer);
      for (const [node, error] of Object.entries(deviation.errors)) {
        expect(error, `${deviation.picture} ${node}`).toBeLessThanOrEqual(FLOAT32_TOLERANCE);
      }
    }
  });
});
