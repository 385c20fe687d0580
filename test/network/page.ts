/** What the browser tests of the network call in the page. */
import { openNetwork } from '../../src/network/network.ts';
import type { BackendName, Progress } from '../../src/network/protocol.ts';

/** The first prediction and five more, as a reader meets them. */
async function predict(backend: BackendName | undefined, name: string) {
  const start = performance.now();
  const network = openNetwork(backend);
  const stages: Progress[] = [];
  const model = await network.loadModel(name, (progress) => stages.push(progress));
  const taps = [...model.graph.nodes.flatMap(({ id }) => (id.endsWith('.out') ? [id] : [])), 'logits'];
  const times: number[] = [];
  let first = 0;
  let tensors: number[] = [];
  for (let number = 0; number < 6; number++) {
    const input = Float32Array.from({ length: 3072 }, (_, at) => Math.sin(at / 50 + number));
    const result = await network.run(model, { graph: model.graph, input, taps });
    first ||= performance.now() - start;
    times.push(result.milliseconds);
    tensors = [...tensors, result.tensors];
  }
  return { backend: await network.backend, first, times, tensors, stages };
}

const calls = { predict };

declare global {
  interface Window {
    networkTest: typeof calls;
  }
}

window.networkTest = calls;
