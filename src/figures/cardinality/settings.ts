import { blockWeights, RESNET_BUDGET, relativeExcess } from '../../graph/budget.ts';
import { TABLE_3 } from '../../paper/imagenet.ts';

/** One of the paper's five ways to spend one budget on the template's block (Tables 2 and 3, 50 layers). */
export interface Setting {
  readonly cardinality: number;
  readonly pathWidth: number;
  /** Weights of the block's three convolutions, and how far they are above those of ResNet's block. */
  readonly weights: number;
  readonly excess: number;
  /** Top-1 error of the whole network on ImageNet as the paper reports it, in percent. */
  readonly error: number;
}

export const settings: readonly Setting[] = TABLE_3.rows.flatMap(({ network, values }): Setting[] => {
  const error = values['top1']?.value;
  if (network?.depth !== 50 || error === undefined) return [];
  const { cardinality, pathWidth } = network;
  const weights = blockWeights(cardinality, pathWidth).all;
  return [{ cardinality, pathWidth, weights, excess: relativeExcess(weights, RESNET_BUDGET), error }];
});

/** The setting of the paper with the nearest cardinality. */
export function settingFor(cardinality: number): Setting {
  const [first, ...others] = settings;
  if (!first) throw new Error('Table 3 has no networks of 50 layers.');
  const off = (setting: Setting) => Math.abs(setting.cardinality - cardinality);
  return others.reduce((best, setting) => (off(setting) < off(best) ? setting : best), first);
}

/** ResNet: one path, all of the width. */
export function baseline(): Setting {
  return settingFor(1);
}
