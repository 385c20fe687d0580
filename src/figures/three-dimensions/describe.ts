import type { Language } from '../../language/language.tsx';
import { type Dimensions, weightsOf } from './stage.ts';

/** The live sentence: the three numbers, the weights beside the first ones, and what the 3×3 layers handle. */
export function stageSentence(
  dimensions: Dimensions,
  reference: number,
  locked: boolean,
  { t, number }: Language,
): string {
  const { depth, width, cardinality } = dimensions;
  const weights = weightsOf(dimensions);
  const values = { depth, C: cardinality, d: width, weights };
  const cost =
    weights === reference
      ? t('three-dimensions.sentence.same', values)
      : t('three-dimensions.sentence.times', { ...values, times: number(weights / reference, 2) });
  const channels = t('three-dimensions.sentence.channels', { channels: cardinality * width });
  return [cost, channels, ...(locked ? [t('three-dimensions.sentence.locked')] : [])].join(' ');
}
