import { blockWeights, exactPathWidth, fitPathWidth, groupWidthLimit } from '../../graph/budget.ts';
import { count, type NamedValue, or, worked } from './value.ts';

/** C paths for the weights of the ResNet block, C = 1 and d = 64 (§3.4). */
const paths = { C: count };

/** A block of C·d whose widths grow `times` while its map's side shrinks as much. */
const grown = { C: count, d: count, n: or(count, 256), side: or(count, 56), times: or(count, 2) };

interface Grown {
  readonly C: number;
  readonly d: number;
  readonly n: number;
  readonly times: number;
}

function growthOfWeights({ C, d, n, times }: Grown): number {
  return blockWeights(C, d * times, n * times).all / blockWeights(C, d, n).all;
}

/** The account of §3.4, and of rule 2 in §3.1. */
export const budgetValues = {
  /** d*, exactly on the budget. */
  'budget.exactWidth': worked(paths, ({ C }) => exactPathWidth(C)),
  'budget.width': worked(paths, ({ C }) => fitPathWidth(C).pathWidth),
  'budget.widthBelow': worked(paths, ({ C }) => Math.floor(exactPathWidth(C))),
  /** 64/C, which is what keeps C·d and not what keeps the cost. */
  'budget.dividedWidth': worked(paths, ({ C }) => 64 / C),
  'budget.weights': worked(paths, ({ C }) => fitPathWidth(C).weights),
  'budget.excess': worked(paths, ({ C }) => fitPathWidth(C).excess),
  /** What C·d* tends to for ever more paths. */
  'budget.widthLimit': worked({}, () => groupWidthLimit()),
  'growth.weights': worked(grown, growthOfWeights),
  'growth.area': worked(grown, ({ times }) => 1 / times ** 2),
  'growth.cost': worked(grown, (given) => growthOfWeights(given) / given.times ** 2),
} satisfies Record<string, NamedValue>;
