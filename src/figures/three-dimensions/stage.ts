/** A stage of equal blocks, set by three numbers, and what keeps its cost (paper §1, §3.4). */
import { blockMultiplyAdds, blockWeights, exactPathWidth, fitPathWidth } from '../../graph/budget.ts';
import { resnet50 } from '../../graph/presets.ts';

export interface Dimensions {
  /** Number of blocks. */
  readonly depth: number;
  /** d, channels of one path. */
  readonly width: number;
  /** C, number of paths. */
  readonly cardinality: number;
}

/** What the sliders go to. */
export const limits: Dimensions = { depth: 12, width: 128, cardinality: 64 };

/** Side of the maps of conv2 (Table 1). */
export const mapSide = 56;

/** ResNet-50's conv2, regular blocks only. */
export function resnetStage(): Dimensions {
  const [stage] = resnet50().stages;
  if (!stage) throw new Error('ResNet-50 has no stages.');
  return { depth: stage.blocks, width: stage.pathWidth, cardinality: stage.cardinality };
}

/** Weights of all blocks. */
export function weightsOf({ depth, width, cardinality }: Dimensions): number {
  return depth * blockWeights(cardinality, width).all;
}

export function multiplyAddsOf(dimensions: Dimensions): number {
  return blockMultiplyAdds(weightsOf(dimensions), mapSide, mapSide);
}

/** The stage with the path width that keeps the budget; C and depth stay. */
export function fitted(dimensions: Dimensions, budget: number): Dimensions {
  const { pathWidth } = fitPathWidth(dimensions.cardinality, budget / dimensions.depth);
  return { ...dimensions, width: Math.min(limits.width, pathWidth) };
}

/** Whether even paths of one channel cost more than the budget. */
export function isBeyond(dimensions: Dimensions, budget: number): boolean {
  return dimensions.width === 1 && weightsOf(dimensions) > 1.25 * budget;
}

/** The stage with the C that comes nearest to the budget at this width. */
export function withWidth(dimensions: Dimensions, width: number, budget: number): Dimensions {
  const one = weightsOf({ ...dimensions, width, cardinality: 1 });
  const cardinality = Math.min(limits.cardinality, Math.max(1, Math.round(budget / one)));
  return { ...dimensions, width, cardinality };
}

/** Path widths that some C brings to the budget at this depth, from narrow to wide. */
export function fittingWidths({ depth }: Dimensions, budget: number): number[] {
  const widths = Array.from({ length: limits.cardinality }, (_, index) =>
    Math.round(exactPathWidth(index + 1, budget / depth)),
  );
  return [...new Set(widths)].filter((width) => width >= 1 && width <= limits.width).sort((a, b) => a - b);
}
