import type { Conditions } from '../tasks/conditions.ts';

export const conditions: Conditions = {
  'three-steps': (page) => {
    const steps = page.seen('neuron.step');
    // The figure begins with the last step: being back there leaves the address clean.
    return steps.includes('split') && steps.includes('transform') && page.field('neuron.step') === undefined;
  },
  'sum-of-ten': (page) => {
    const neuron = page.report('neuron.summed');
    return neuron?.sum === 10 && neuron.negative;
  },
  'silent-neuron': (page) => {
    const neuron = page.report('neuron.summed');
    return neuron !== undefined && neuron.sum < 0 && neuron.output === 0;
  },
};
