import type { Conditions } from '../tasks/conditions.ts';

/** Twice the cost by width alone is between 99 and 100 channels; a little off will do. */
const nearTwiceTheWidth = (width: number) => width >= 97 && width <= 103;

export const conditions: Conditions = {
  'three-modules': (page) => new Set(['3a', ...page.seen('hand-set-numbers.module')]).size >= 3,
  'three-ways-to-double': (page) =>
    page.seen('three-dimensions.depth').includes(6) &&
    page.seen('three-dimensions.cardinality').includes(2) &&
    page.seen('three-dimensions.width').some(nearTwiceTheWidth),
  'same-cost-32': (page) =>
    page.field('three-dimensions.lock') === true && page.field('three-dimensions.cardinality') === 32,
};
