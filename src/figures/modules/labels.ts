/** What is written into the boxes. */
import type { Language } from '../../language/language.tsx';
import { labelLines } from '../grammar/arrange.ts';
import type { Label } from '../grammar/mark.ts';
import { inputChannels, kernelName } from '../grammar/operation-label.ts';
import { fontSize } from '../grammar/sizes.ts';
import { linesWidth, plain } from '../grammar/text-width.ts';
import type { Layer } from './reading.ts';

/** The label on one line where it fits, else its parts below one another. */
export function boxLines({ node, handSet }: Layer, room: number, { t }: Language): Label[] {
  const { operation, shape } = node;
  switch (operation.kind) {
    case 'convolution':
      return labelLines(
        [
          plain(String(inputChannels(operation))),
          plain(kernelName(operation)),
          [{ text: String(shape.channels), handSet }],
        ],
        room,
      );
    case 'pool': {
      const words = t('modules.pool', { size: operation.size });
      const oneLine = linesWidth([plain(words)], fontSize.label) + 8 <= room;
      return oneLine ? [plain(words)] : words.split(' ').map(plain);
    }
    case 'scale':
      return [[{ text: '× ' }, { text: operation.factors.join(), handSet }]];
    case 'batchNorm':
      return [plain('BN')];
    case 'relu':
      return [plain('ReLU')];
    default:
      return [];
  }
}
