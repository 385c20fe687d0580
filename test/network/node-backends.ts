import { startCpu } from '../../src/network/backend/cpu.ts';
import { startWasm } from '../../src/network/backend/wasm.ts';
import type { Backends } from '../../src/network/engine/backends.ts';
import type { BackendName } from '../../src/network/protocol.ts';

/** The backends that run in Node; these are tried, in this order. */
export function nodeBackends(...candidates: readonly BackendName[]): Backends {
  return {
    candidates: async () => candidates,
    start: async (name) => {
      if (name === 'webgl') return false;
      return name === 'wasm' ? startWasm() : startCpu();
    },
    stop: () => undefined,
  };
}
