import { expect, test } from 'vitest';
import { buildNetwork } from '../../graph/build.ts';
import { small } from '../../graph/presets.ts';
import { seededStore, seededValues } from '../../reference/seeded.ts';
import { startCpu } from '../backend/cpu.ts';
import type { Job } from '../link/engine-api.ts';
import type { BackendName, NetworkEvent } from '../protocol.ts';
import { Engine } from './engine.ts';

const graph = buildNetwork({ ...small(2, 2), stages: small(2, 2).stages.slice(0, 1) });
const input = Float32Array.from(seededValues(graph, 1));
const job = (ticket: number): Job => ({ ticket, weights: 'weights', graph, input, taps: ['logits'] });

/** An engine whose 'webgl' is the cpu in disguise, loses its device when told to, and starts so many times. */
async function fragileEngine(starts: number) {
  const started: BackendName[] = [];
  let lose = (): void => undefined;
  const engine = new Engine({
    candidates: async () => ['webgl'],
    start: async (name, onLost) => {
      if (name === 'webgl' && started.filter((each) => each === 'webgl').length === starts) return false;
      started.push(name);
      lose = onLost;
      return startCpu();
    },
    stop: () => undefined,
  });
  const events: NetworkEvent[] = [];
  await engine.listen((event) => events.push(event));
  await engine.hold('weights', seededStore(graph, 2));
  await engine.start('webgl');
  return { engine, events, started, lose: () => lose() };
}

test('a run in which the device is lost begins again and gives the same', async () => {
  const { engine, events, started, lose } = await fragileEngine(9);
  const before = await engine.run(job(1));
  const during = engine.run({ ...job(2), input: input.map((value) => value + 1) });
  lose();
  expect(await during).toHaveProperty('result');
  const after = await engine.run(job(3));
  expect(started).toEqual(['webgl', 'webgl']);
  expect(events).toEqual([{ kind: 'context-lost' }, { kind: 'recovered', backend: 'webgl' }]);
  if (!('result' in before && 'result' in after)) throw new Error('There is no result.');
  expect(after.result.maps).toEqual(before.result.maps);
  expect(after.result.tensors).toBe(before.result.tensors);
});

test('a loss between runs is mended at once', async () => {
  const { events, lose, engine } = await fragileEngine(9);
  lose();
  await engine.run(job(1));
  expect(events.map(({ kind }) => kind)).toEqual(['context-lost', 'recovered']);
});

test.each([
  ['does not start again', 1, 1],
  ['is lost too often', 9, 4],
])('a backend that %s is given up', async (_, starts, losses) => {
  const { engine, events, lose } = await fragileEngine(starts);
  for (let loss = 1; loss <= losses; loss++) {
    lose();
    await engine.run(job(loss));
  }
  expect(events.at(-1)).toEqual({ kind: 'fell-back', from: 'webgl', to: 'wasm' });
  expect(await engine.run(job(9))).toMatchObject({ result: { backend: 'wasm' } });
});

test('cancelled runs end as such, waiting or not; the others go on', async () => {
  const { engine } = await fragileEngine(9);
  const runs = [1, 2, 3].map((ticket) => engine.run(job(ticket)));
  await engine.cancel(1);
  await engine.cancel(2);
  await engine.cancel(7);
  const replies = await Promise.all(runs);
  expect(replies.map((reply) => ('result' in reply ? 'result' : reply.fault))).toEqual([
    ...['cancelled', 'cancelled', 'result'],
  ]);
  expect(await engine.run(job(7))).toHaveProperty('result');
});

test('weights and nodes that nobody knows are faults', async () => {
  const { engine } = await fragileEngine(9);
  expect(await engine.run({ ...job(1), weights: 'others' })).toMatchObject({ fault: 'model-unknown' });
  expect(await engine.run({ ...job(2), taps: ['stage9.out'] })).toMatchObject({ fault: 'run-failed' });
  expect(await engine.run({ ...job(3), input: new Float32Array(5) })).toMatchObject({ fault: 'run-failed' });
  expect(await engine.run(job(4))).toHaveProperty('result');
});
