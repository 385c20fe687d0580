/** From the neuron to the block in five stills (paper §3.2, §3.3; Eq. 1, 2, 3). */

export const stills = ['neuron', 'functions', 'whole', 'network', 'residual'] as const;

export type Still = (typeof stills)[number];

export interface BlockState {
  readonly still: Still;
  /** C, from the third still on. */
  readonly cardinality: number;
}

/** D of the neuron, and the width d of a path: the paper's 32×4d has it, too. */
export const inputs = 4;
export const pathWidth = 4;

/** Whether the still is this one or a later one. */
export function since({ still }: Pick<BlockState, 'still'>, least: Still): boolean {
  return stills.indexOf(still) >= stills.indexOf(least);
}

/** How many terms the sum has: D while pieces of x are transformed, then C. */
export function termsOf(state: BlockState): number {
  return since(state, 'whole') ? state.cardinality : inputs;
}
