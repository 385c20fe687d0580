import type { Conditions } from '../tasks/conditions.ts';

export const conditions: Conditions = {
  'with-and-without-reductions': (page) => {
    const shown: string[] = [page.field('modules.left') ?? 'inception-3a', page.field('modules.right') ?? 'bottleneck'];
    return shown.includes('inception-3a') && shown.includes('inception-naive');
  },
  'four-merges': (page) => {
    const seen = [...page.seen('modules.left'), ...page.seen('modules.right')];
    return seen.includes('inception-resnet-a') && seen.includes('resnext');
  },
};
