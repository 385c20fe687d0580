/** What the browser tests of the network call in the page. */
import { memory, backend as tfBackend } from '@tensorflow/tfjs-core';
import { withForms } from '../../src/graph/rewrite.ts';
import { type Model, type Network, NetworkError, openNetwork } from '../../src/network/network.ts';
import type { BackendName, Kernels, NetworkEvent, Progress, RunResult } from '../../src/network/protocol.ts';
import { readSafetensors } from '../../src/network/weights/safetensors.ts';
import { deviationOf, type Fixture, inputOf } from './fixtures.ts';

/** Numbers that look like a picture, another one for each number. */
function madeUpPicture(number: number): Float32Array {
  return Float32Array.from({ length: 32 * 32 * 3 }, (_, at) => Math.sin(at / 50 + number));
}

function predict(network: Network, model: Model, number: number, signal?: AbortSignal): Promise<RunResult> {
  const { graph } = model;
  const taps = [...graph.nodes.flatMap(({ id }) => (id.endsWith('.out') ? [id] : [])), 'logits'];
  return network.run(model, { graph, input: madeUpPicture(number), taps }, signal ? { signal } : {});
}

async function withNetwork<Result>(wanted: BackendName | undefined, use: (network: Network) => Promise<Result>) {
  const network = openNetwork(wanted);
  try {
    return await use(network);
  } finally {
    network.close();
  }
}

const calls = {
  /** The first prediction and some more, as a reader meets them. */
  visit: (wanted: BackendName | undefined, name: string, runs: number) =>
    withNetwork(wanted, async (network) => {
      const start = performance.now();
      const stages: Progress[] = [];
      const model = await network.loadModel(name, (progress) => stages.push(progress));
      const results: RunResult[] = [];
      let first = 0;
      for (let number = 0; number < runs; number++) {
        results.push(await predict(network, model, number));
        first ||= performance.now() - start;
      }
      return {
        backend: await network.backend,
        first,
        stages,
        times: results.map(({ milliseconds }) => milliseconds),
        tensors: results.map(({ tensors }) => tensors),
        maps: results.map(({ maps }) => Object.keys(maps).length),
      };
    }),

  /** How far every picture of the fixture is from PyTorch's answer; with tfjs' own kernel in form (a), without groups. */
  parity: (wanted: BackendName, name: string, kernels: Kernels = 'ours') =>
    withNetwork(wanted, async (network) => {
      const model = await network.loadModel(name);
      const fixture = (await (await fetch(`/test/fixtures/${name}.json`)).json()) as Fixture;
      const values = readSafetensors(await (await fetch(`/test/fixtures/${name}.safetensors`)).arrayBuffer());
      const graph = kernels === 'ours' ? model.graph : withForms(model.graph, 'a');
      const deviations = [];
      for (const [index, { answer, peaks }] of fixture.pictures.entries()) {
        const input = inputOf(fixture, values, index, model.card);
        const result = await network.run(model, { graph, input, taps: Object.keys(peaks), kernels });
        deviations.push({ ...deviationOf(fixture, values, index, result, model.card), expected: answer });
      }
      return deviations;
    }),

  /** The fault of a model that cannot be loaded, and whether the call can be made again. */
  fault: (wanted: BackendName | undefined, name: string) =>
    withNetwork(wanted, async (network) => {
      const fault = await network.loadModel(name).catch((error: unknown) => error);
      return fault instanceof NetworkError ? { fault: fault.fault, instead: fault.instead } : String(fault);
    }),

  /** Two models in turns, as often as said. */
  swap: (wanted: BackendName, names: readonly string[], turns: number) =>
    withNetwork(wanted, async (network) => {
      const tensors: number[] = [];
      for (let turn = 0; turn < turns; turn++) {
        for (const name of names) {
          const model = await network.loadModel(name);
          tensors.push((await predict(network, model, turn)).tensors);
        }
      }
      return tensors;
    }),

  /** Starts runs that are given up at once but for the last one: what each of them comes to. */
  supersede: (wanted: BackendName, runs: number) =>
    withNetwork(wanted, async (network) => {
      const model = await network.loadModel('8x4d');
      const outcomes = Array.from({ length: runs }, async (_, number) => {
        const controller = new AbortController();
        const run = predict(network, model, number, controller.signal).then(
          () => 'result',
          (error: unknown) => (error instanceof DOMException ? error.name : String(error)),
        );
        if (number < runs - 1) setTimeout(() => controller.abort(), number);
        return run;
      });
      return Promise.all(outcomes);
    }),

  /** What tfjs' WebGL backend holds after the first and after the last of many pictures. Needs a page without workers. */
  hold: (pictures: number) =>
    withNetwork('webgl', async (network) => {
      const model = await network.loadModel('8x4d');
      const held = [];
      for (let number = 0; number < pictures; number++) {
        await predict(network, model, number);
        const { numTensors, numDataBuffers, ...rest } = memory();
        held.push({
          numTensors,
          numDataBuffers,
          ...(rest as unknown as { numBytesInGPU: number; numBytesInGPUAllocated: number }),
        });
      }
      return held;
    }),

  /** Takes the context away, between runs and during one. Needs a page without workers. */
  lose: () =>
    withNetwork('webgl', async (network) => {
      const events: NetworkEvent[] = [];
      network.onEvent((event) => events.push(event));
      const model = await network.loadModel('8x4d');
      const before = await predict(network, model, 1);
      const rounds = [];
      for (let round = 0; round < 4; round++) {
        const rebuilt = nextRebuilding(network);
        // Every second time a run is under way.
        const during = round % 2 === 1 ? predict(network, model, 2 + round) : undefined;
        loseContext();
        await during;
        await rebuilt;
        const after = await predict(network, model, 1);
        rounds.push({ backend: after.backend, tensors: after.tensors, same: sameLogits(before, after) });
      }
      return { tensors: before.tensors, rounds, events };
    }),
};

function nextRebuilding(network: Network): Promise<void> {
  return new Promise((resolve) => {
    const stop = network.onEvent(({ kind }) => {
      if (kind === 'context-lost') return;
      stop();
      resolve();
    });
  });
}

function loseContext(): void {
  const { gpgpu } = tfBackend() as unknown as { gpgpu: { gl: WebGL2RenderingContext } };
  gpgpu.gl.getExtension('WEBGL_lose_context')?.loseContext();
}

function sameLogits(a: RunResult, b: RunResult): boolean {
  const [left, right] = [a.maps['logits']?.data ?? [], b.maps['logits']?.data ?? []];
  return left.length === 10 && left.every((value, at) => Math.abs(value - (right[at] ?? Number.NaN)) < 1e-4);
}

declare global {
  interface Window {
    networkTest: typeof calls;
  }
}

window.networkTest = calls;
