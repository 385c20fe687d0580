import type { Conditions } from '../tasks/conditions.ts';

const stageOf = (block: string) => block.split('.')[0];

export const conditions: Conditions = {
  'equal-regular-blocks': (page) => {
    // The figure begins with a regular block open.
    const regular = ['stage1.block2', ...page.seen('template.block')].filter((block) => !block.endsWith('.block1'));
    return new Set(regular.map(stageOf)).size >= 2;
  },
  'first-blocks': (page) =>
    page.seen('template.block').includes('stage2.block1') && page.seen('template.network').includes('resnet-50'),
  'small-network': (page) => page.seen('template.network').includes('small'),
};
