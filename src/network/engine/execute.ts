/** Does the steps of a plan on the current backend. */
import type { Tensor4D } from '@tensorflow/tfjs-core';
import { call } from '../kernels/call.ts';
import { groupedConv2D } from '../kernels/grouped-conv2d.ts';
import { stockConv2D } from '../kernels/stock-conv2d.ts';
import { windowOf } from '../plan/filter.ts';
import type { ConvolveStep, Plan, Step } from '../plan/plan.ts';
import type { Filters } from './filters.ts';
import { nextTurn } from './turn.ts';

/** A long run lets others have their turn this often, in milliseconds, so that it can be cancelled. */
const TURN = 40;

export interface Execution {
  readonly plan: Plan;
  readonly filters: Filters;
  /** Convolves with TensorFlow.js' own kernel wherever it can, i.e. without groups. */
  readonly stock: boolean;
  /** Finds the values that the plan reads. */
  readonly known: (id: string) => Tensor4D | undefined;
  readonly wanted: ReadonlySet<string>;
  /** Takes over the value of a wanted node. */
  readonly keep: (id: string, value: Tensor4D) => void;
  /** Throws when the run is no longer wanted. */
  readonly check: () => void;
}

/**
 * Computes the values of the plan's nodes. Hands those to `keep` that are wanted; the others are dropped as soon as no
 * step reads them any more: memory that is used again at once stays in the processor's cache.
 */
export async function execute({ plan, wanted, filters, stock, known, keep, check }: Execution): Promise<void> {
  const passing = new Map<string, Tensor4D>();
  const reads = new Map<string, number>();
  for (const id of plan.steps.flatMap(readsOf)) reads.set(id, (reads.get(id) ?? 0) + 1);
  const value = (id: string): Tensor4D => {
    const found = passing.get(id) ?? known(id);
    if (!found) throw new Error(`There is no value "${id}".`);
    return found;
  };
  try {
    let turn = performance.now();
    for (const step of plan.steps) {
      if (performance.now() - turn > TURN) {
        await nextTurn();
        check();
        turn = performance.now();
      }
      const result = compute(step, { filters, stock }, value);
      if (wanted.has(step.result)) keep(step.result, result);
      else passing.set(step.result, result);
      for (const id of readsOf(step)) {
        const left = (reads.get(id) ?? 0) - 1;
        reads.set(id, left);
        if (left > 0) continue;
        passing.get(id)?.dispose();
        passing.delete(id);
      }
    }
  } finally {
    for (const passed of passing.values()) passed.dispose();
  }
}

type Means = Pick<Execution, 'filters' | 'stock'>;

function compute(step: Step, means: Means, value: (id: string) => Tensor4D): Tensor4D {
  switch (step.kind) {
    case 'convolve':
      return convolve(step, means, value);
    case 'add':
      return call('Add', { a: value(step.terms[0]), b: value(step.terms[1]) });
    case 'relu':
      return call('Relu', { x: value(step.x) });
    case 'concat':
      return call('Concat', step.parts.map(value), { axis: 3 });
    case 'maxPool': {
      const { size, stride, padding } = step.pool;
      const attributes = { filterSize: size, strides: stride, pad: padding, dimRoundingMode: 'floor' };
      return call('MaxPool', { x: value(step.x) }, attributes);
    }
  }
}

function convolve(step: ConvolveStep, { filters, stock }: Means, value: (id: string) => Tensor4D): Tensor4D {
  const { weight, bias } = filters.get(step.filter);
  const { groups, stride, padding } = windowOf(step.filter);
  const shortcut = step.shortcut === undefined ? undefined : value(step.shortcut);
  const inputs = { x: value(step.x), filter: weight, bias, shortcut };
  const attributes = { groups, stride, padding, relu: step.relu };
  return stock && groups === 1 ? stockConv2D(inputs, attributes) : groupedConv2D(inputs, attributes);
}

function readsOf(step: Step): readonly string[] {
  switch (step.kind) {
    case 'convolve':
      return step.shortcut === undefined ? [step.x] : [step.x, step.shortcut];
    case 'add':
      return step.terms;
    case 'concat':
      return step.parts;
    default:
      return [step.x];
  }
}
