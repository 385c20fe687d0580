import type { Language } from '../../language/language.tsx';
import { shortNumber } from '../../language/short-number.ts';
import type { Gap } from '../../reference/gap.ts';
import { inputChannels, kernelName } from '../grammar/operation-label.ts';
import { blockWidth, type DepthState, weightsOf } from './blocks.ts';
import type { Plan, Row, Slot } from './plan.ts';

/** What is said of a path's box in a layer. */
export function sayPath({ language }: Plan, { path, part, joined }: Row, slot: Slot): string {
  const { t } = language;
  const count = slot.last - slot.first + 1;
  if (slot.name === 'folded') return t('depth-two.says.folded', { first: slot.first, last: slot.last, count });
  const says = t('depth-two.says.layer', {
    path: slot.first,
    kernel: kernelName(path.operation),
    inputs: inputChannels(path.operation),
    outputs: path.shape.channels,
  });
  return joined === 1 && part !== 'middle' ? `${says} ${t('depth-two.says.melted')}` : says;
}

/** What is said of a whole layer. */
export function sayWhole({ state, language }: Plan, { path, whole, joined }: Row): string {
  const { operation, shape } = joined >= 0.5 ? whole : path;
  const values = {
    C: state.cardinality,
    kernel: kernelName(operation),
    inputs: inputChannels(operation),
    outputs: shape.channels,
  };
  return language.t(joined >= 0.5 ? 'depth-two.says.whole' : 'depth-two.says.each', values);
}

/** The live sentence: what the paths have become, what it costs, and that the outputs are equal. */
export function depthSentence(state: DepthState, gap: Gap, seed: number, language: Language): string {
  const { t, number } = language;
  const { depth, cardinality, pathWidth, slide } = state;
  const { block, dense } = weightsOf(state);
  const still = slide === 0 ? 'apart' : slide < 50 ? 'stacking' : slide < 100 ? 'stacked' : 'joined';
  const values = {
    C: cardinality,
    d: pathWidth,
    width: cardinality * pathWidth,
    n: blockWidth,
    weights: number(block),
    dense: number(dense),
    largest: shortNumber(gap.largest, language),
    seed,
  };
  const sentences = [
    t(`depth-two.sentence.${still}${depth}`, values),
    t(`depth-two.sentence.weights${depth}`, values),
    t('depth-two.sentence.gap', values),
  ];
  return sentences.join(' ');
}
