/** The trained network that all ways run: the same plan, the same folded weights, the same pictures. */
import type { Model } from '../../src/network/model.ts';
import { type FilterNumbers, filterNumbers, type Window, windowOf } from '../../src/network/plan/filter.ts';
import { planRun } from '../../src/network/plan/plan.ts';
import { loadModelFiles } from '../../src/network/weights/load-model.ts';
import { seeded } from '../../src/reference/seeded.ts';

/** One convolution with batch normalization folded in, shortcut and ReLU; an average and a linear layer are ones too. */
export interface Layer extends Window, FilterNumbers {
  readonly kind: 'convolution' | 'globalAverage' | 'linear';
  readonly result: string;
  readonly x: string;
  readonly shortcut: string | undefined;
  readonly relu: boolean;
}

export interface Net {
  readonly model: Model;
  readonly layers: readonly Layer[];
  /** What is read back: the logits and the nine block maps. */
  readonly taps: readonly string[];
}

export async function loadNet(name: string): Promise<Net> {
  const model = await loadModelFiles('/models/', name, () => undefined);
  const blocks = model.graph.nodes.filter(({ id, block }) => id === `${block}.out`).map(({ id }) => id);
  const taps = ['logits', ...blocks];
  const { steps } = planRun(model.graph, taps, (id) => id === 'input');
  const layers = steps.map((step): Layer => {
    if (step.kind !== 'convolve') throw new Error(`A "${step.kind}" is not in the plan of ${name}.`);
    const { base } = step.filter;
    if (base.kind === 'pool' || base.kind === 'channelwise') throw new Error(`A "${base.kind}" is not in ${name}.`);
    const { result, x, shortcut, relu } = step;
    return {
      ...{ kind: base.kind, result, x, shortcut, relu },
      ...windowOf(step.filter),
      ...filterNumbers(step.filter, model.store),
    };
  });
  return { model, layers, taps };
}

/** A picture of noise, normalised as real ones are; every number another one, so that nothing can be kept. */
export function picture(seed: number): Float32Array {
  const next = seeded(seed);
  return Float32Array.from({ length: 32 * 32 * 3 }, () => (next() - 0.5) * 4);
}
