/**
 * What a block costs, and which path width fits a budget (paper §3.4, Eq. 4, Table 2).
 *
 * Weights of the three convolutions only: no biases, no batch normalization, no shortcut. Input and output have the
 * same number of channels n, the block width.
 */

/** n of the paper's template on the first stage. */
export const TEMPLATE_WIDTH = 256;

export interface BlockWeights {
  /** 1×1, n → C·d. */
  readonly first: number;
  /** 3×3 in C groups of d channels. */
  readonly middle: number;
  /** 1×1, C·d → n. */
  readonly last: number;
  readonly all: number;
}

/** Eq. 4: C·(n·d + 3·3·d·d + d·n), in its three parts. */
export function blockWeights(cardinality: number, pathWidth: number, blockWidth = TEMPLATE_WIDTH): BlockWeights {
  const outer = cardinality * pathWidth * blockWidth;
  const middle = cardinality * 9 * pathWidth * pathWidth;
  return { first: outer, middle, last: outer, all: outer + middle + outer };
}

/** What the paper keeps: the weights of ResNet-50's block, C = 1 and d = 64 (69,632). */
export const RESNET_BUDGET = blockWeights(1, 64).all;

/** Multiply-adds of a stride-1 block: each weight is used once at each place of the maps. */
export function blockMultiplyAdds(weights: number, height: number, width: number): number {
  return weights * height * width;
}

/** d* ≥ 0, the path width at which C paths cost exactly `budget` weights: the root of 9C·d² + 2nC·d = budget. */
export function exactPathWidth(cardinality: number, budget = RESNET_BUDGET, blockWidth = TEMPLATE_WIDTH): number {
  return (Math.sqrt(blockWidth ** 2 + (9 * budget) / cardinality) - blockWidth) / 9;
}

/** C·d* for ever more paths: the 3×3 vanishes and only 2n weights per channel remain (136 for the paper's budget). */
export function groupWidthLimit(budget = RESNET_BUDGET, blockWidth = TEMPLATE_WIDTH): number {
  return budget / (2 * blockWidth);
}

/** A whole path width for C paths and a budget. */
export interface Fit {
  readonly cardinality: number;
  /** d*, a real number. */
  readonly exact: number;
  /** d* rounded, at least 1: this gives all five of the paper's settings (Table 2). */
  readonly pathWidth: number;
  readonly weights: number;
  /** (weights − budget) / budget. */
  readonly excess: number;
  /** The d whose weights come nearest to the budget; almost always `pathWidth`. */
  readonly nearest: number;
}

export function fitPathWidth(cardinality: number, budget = RESNET_BUDGET, blockWidth = TEMPLATE_WIDTH): Fit {
  const exact = exactPathWidth(cardinality, budget, blockWidth);
  const pathWidth = Math.max(1, Math.round(exact));
  const weights = blockWeights(cardinality, pathWidth, blockWidth).all;
  const distance = (width: number) => Math.abs(blockWeights(cardinality, width, blockWidth).all - budget);
  const [below, above] = [Math.max(1, Math.floor(exact)), Math.max(1, Math.ceil(exact))];
  return {
    cardinality,
    exact,
    pathWidth,
    weights,
    excess: relativeExcess(weights, budget),
    nearest: distance(above) < distance(below) ? above : below,
  };
}

/** (weights − budget) / budget. */
export function relativeExcess(weights: number, budget = RESNET_BUDGET): number {
  return (weights - budget) / budget;
}
