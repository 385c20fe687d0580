/** Which backend suits this machine: measured, where more than one comes into question. */
import { buildNetwork } from '../../graph/build.ts';
import { small } from '../../graph/presets.ts';
import { storedTensors } from '../../graph/stored.ts';
import type { Tensor } from '../../graph/weight.ts';
import { difference } from '../../reference/difference.ts';
import { seeded, seededValues } from '../../reference/seeded.ts';
import type { BackendName, FeatureMaps } from '../protocol.ts';
import type { Runner } from './runner.ts';

const WARM_RUNS = 3;
/** Half-precision textures stay well below this share of the peak, broken drivers do not. */
const TRUSTED = 0.02;

export interface Measurement {
  readonly backend: BackendName;
  /** The fastest warm run, picture to block maps and logits, in milliseconds. */
  readonly milliseconds: number;
  readonly logits: FeatureMaps;
}

/** The fastest of those that give what the first one gives; nothing where there is none. */
export function fastest(measurements: readonly Measurement[]): BackendName | undefined {
  const [trusted, ...others] = measurements;
  if (!trusted) return undefined;
  const agreeing = others.filter(({ logits }) => difference(logits, trusted.logits).relative <= TRUSTED);
  return [trusted, ...agreeing].reduce((best, each) => (each.milliseconds < best.milliseconds ? each : best)).backend;
}

/** Runs a network of our size, with made-up weights, on the current backend. Leaves no tensors. */
export async function measure(runner: Runner, backend: BackendName): Promise<Measurement> {
  const graph = buildNetwork(small(8, 4));
  const taps = ['logits', ...graph.nodes.flatMap(({ id }) => (id.endsWith('.out') ? [id] : []))];
  runner.hold('measured', madeUpWeights());
  let milliseconds = Number.POSITIVE_INFINITY;
  let logits: FeatureMaps | undefined;
  for (let number = 0; number <= WARM_RUNS; number++) {
    const input = Float32Array.from(seededValues(graph, number));
    const result = await runner.run({ weights: 'measured', graph, input, taps }, () => undefined);
    // The first run starts what has to be started.
    if (number > 0) milliseconds = Math.min(milliseconds, result.milliseconds);
    logits = result.maps['logits'];
  }
  runner.clear();
  if (!logits) throw new Error('The measurement gave no logits.');
  return { backend, milliseconds, logits };
}

/** Weights that neither grow nor shrink what passes through them. */
function madeUpWeights(): Map<string, Tensor> {
  const next = seeded(1);
  const store = new Map<string, Tensor>();
  for (const [name, shape] of storedTensors(buildNetwork(small(8, 4)))) {
    const fanIn = shape.slice(1).reduce((all, size) => all * size, 1);
    const size = fanIn * (shape[0] ?? 1);
    const draw = name.endsWith('running_var') ? () => 1 : () => (next() * 2 - 1) / Math.sqrt(fanIn);
    store.set(name, { shape, data: Float32Array.from({ length: size }, draw) });
  }
  return store;
}
