import { expose, transfer } from 'comlink';
import { browserBackends } from '../backend/browser-backends.ts';
import { Engine } from '../engine/engine.ts';
import type { EngineApi } from './engine-api.ts';

const engine = new Engine(browserBackends);

const api: EngineApi = {
  start: (wanted) => engine.start(wanted),
  hold: (weights, store) => engine.hold(weights, store),
  drop: (weights) => engine.drop(weights),
  run: async (job) => {
    const reply = await engine.run(job);
    // The maps are copies of the worker's own, so their memory can move to the page.
    const maps = 'result' in reply ? Object.values(reply.result.maps) : [];
    return transfer(
      reply,
      maps.map(({ data }) => data.buffer),
    );
  },
  cancel: (ticket) => engine.cancel(ticket),
  listen: (listener) => engine.listen(listener),
};

expose(api);
