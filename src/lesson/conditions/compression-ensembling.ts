import type { Conditions } from '../tasks/conditions.ts';

export const conditions: Conditions = {
  'diagonal-in-three': (page) =>
    page.field('decomposition.view') !== 'channel' &&
    page.field('decomposition.kernel') === 'diagonal' &&
    (page.field('decomposition.rank') ?? 1) >= 3,
  'one-path-off': (page) => {
    const paths = page.report('joint-training.switched');
    return paths !== undefined && paths.block !== 'all' && paths.off > 0;
  },
  'one-path-left': (page) => {
    const paths = page.report('joint-training.switched');
    return paths?.block === 'all' && paths.on === 1;
  },
  'one-network-left': (page) => page.report('joint-training.averaged')?.networks === 1,
};
