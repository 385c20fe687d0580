import { count, type NamedValue, real, worked } from './value.ts';

/** How the official code trains (its `train.lua`; epochs count from 1). */
export const trainingValues = {
  /** `first`·0.1^⌊(epoch−1)/every⌋ */
  'training.rate': worked({ first: real, every: count, epoch: count }, ({ first, every, epoch }) => {
    return first * 0.1 ** Math.floor((epoch - 1) / every);
  }),
} satisfies Record<string, NamedValue>;
