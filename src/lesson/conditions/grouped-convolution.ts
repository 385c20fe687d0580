import type { Conditions } from '../tasks/conditions.ts';

export const conditions: Conditions = {
  'thirty-two-groups': (page) => page.seen('grouped-kernel.C').includes(32),
  'one-channel-each': (page) => page.seen('grouped-kernel.C').includes(128),
  'ran-both': (page) => page.report('grouped-kernel.compared') !== undefined,
};
