import { browserBackends } from '../backend/browser-backends.ts';
import { Engine } from '../engine/engine.ts';

/** An engine in the page itself. */
export function startLocalEngine(): Engine {
  return new Engine(browserBackends);
}
