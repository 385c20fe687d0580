import type { Conditions } from '../tasks/conditions.ts';

export const conditions: Conditions = {
  'thirty-two-paths': (page) => page.seen('inception-resnet.C').includes(32),
  'four-differences': (page) => {
    const seen = page.seen('inception-resnet.difference').filter((difference) => difference !== 'none');
    return new Set(seen).size === 4;
  },
  // The figure begins with two layers.
  'two-collapsed': (page) => page.field('depth-two.depth') !== '3' && page.field('depth-two.slide') === 100,
  'three-collapsed': (page) => page.field('depth-two.depth') === '3' && page.field('depth-two.slide') === 100,
};
