import type { Conditions } from '../tasks/conditions.ts';

export const conditions: Conditions = {
  'five-stills': (page) => new Set(['neuron', ...page.seen('neuron-to-block.still')]).size === 5,
  'thirty-two-paths': (page) =>
    page.field('neuron-to-block.still') === 'residual' && page.field('neuron-to-block.C') === 32,
};
