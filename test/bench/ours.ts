/** The network as the site runs it. */
import { setBackend } from '@tensorflow/tfjs-core';
import { Engine } from '../../src/network/engine/engine.ts';
import type { BackendName } from '../../src/network/protocol.ts';
import type { Net } from './net.ts';
import type { Way } from './way.ts';

export async function ourWay({ model, taps }: Net, backend: BackendName, start: () => Promise<boolean>): Promise<Way> {
  const engine = new Engine({ candidates: async () => [backend], start, stop: () => undefined });
  const started = await engine.start(backend);
  if (!('result' in started)) throw new Error(started.detail);
  await engine.hold('weights', model.store);
  let ticket = 0;
  const run = async (input: Float32Array) => {
    const reply = await engine.run({ ticket: ++ticket, weights: 'weights', graph: model.graph, input, taps });
    if (!('result' in reply)) throw new Error(reply.detail);
    const { maps } = reply.result;
    return taps.map((id) => maps[id]?.data ?? new Float32Array());
  };
  return { name: `${backend} ours`, enter: () => setBackend(backend), run };
}
