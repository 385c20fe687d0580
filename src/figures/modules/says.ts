/** What is said of the marks. */
import type { Language } from '../../language/language.tsx';
import { inputChannels, kernelName } from '../grammar/operation-label.ts';
import type { Column } from './plan.ts';
import type { Layer } from './reading.ts';

export function sayLayer({ node, handSet, tags }: Layer, { t }: Language): string {
  const { operation, shape } = node;
  switch (operation.kind) {
    case 'convolution': {
      const values = {
        kernel: kernelName(operation),
        inputs: inputChannels(operation),
        outputs: shape.channels,
        tags: tags.join(', '),
      };
      const what = t('modules.says.convolution', values);
      const then = tags.length > 0 ? ` ${t('modules.says.then', values)}` : '';
      return `${what}${then}${handSet ? ` ${t('modules.says.handSet', values)}` : ''}`;
    }
    case 'pool':
      return t('modules.says.pool', { size: operation.size, channels: shape.channels });
    case 'scale':
      return t('modules.says.scale', { factor: operation.factors.join() });
    case 'batchNorm':
      return t('modules.says.bn');
    default:
      return t('modules.says.relu');
  }
}

export function sayJunction(
  { t }: Language,
  kind: 'concat' | 'sum' | 'plus',
  { reading }: Pick<Column, 'reading'>,
  { node }: Layer,
): string {
  return t(`modules.says.${kind}`, { count: reading.lanes.length, channels: node.shape.channels });
}
