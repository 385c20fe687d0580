/** The simple neuron of the paper, Σ w_i x_i (Eq. 1), with small whole numbers. */
import type { Product } from '../../language/arithmetic.ts';

/** From the whole vector through the three steps of §3.2. */
export const neuronSteps = ['vector', 'split', 'transform', 'aggregate'] as const;

export type NeuronStep = (typeof neuronSteps)[number];

export interface NeuronState {
  /** x_1 … x_D. */
  readonly inputs: readonly number[];
  /** w_1 … w_D. */
  readonly weights: readonly number[];
  readonly step: NeuronStep;
  /** What follows the sum; no part of Eq. 1. */
  readonly activation: 'none' | 'relu';
}

/** Limits of the values and of D. */
export const limits = { value: 9, fewest: 2, most: 6 } as const;

/** Whether the state has come to this step. */
export function reached({ step }: NeuronState, least: NeuronStep): boolean {
  return neuronSteps.indexOf(step) >= neuronSteps.indexOf(least);
}

/** w_i·x_i, in order; an input without a weight is left out. */
export function termsOf({ inputs, weights }: Pick<NeuronState, 'inputs' | 'weights'>): Product[] {
  return weights.slice(0, inputs.length).map((left, index) => {
    const right = inputs[index] ?? 0;
    return { left, right, value: left * right };
  });
}

export function sumOf(terms: readonly Product[]): number {
  return terms.reduce((sum, { value }) => sum + value, 0);
}

export function outputOf({ activation }: Pick<NeuronState, 'activation'>, sum: number): number {
  return activation === 'relu' ? Math.max(0, sum) : sum;
}

/** The list with so many values; new ones are 1. */
export function withLength(values: readonly number[], length: number): number[] {
  return Array.from({ length }, (_, index) => values[index] ?? 1);
}
