/** The block of Fig. 3 for the figure's state, as a graph, and what can be read off it. */
import { withBreaks, withLastBias } from '../../graph/break.ts';
import { buildBlock } from '../../graph/build.ts';
import { countBlock } from '../../graph/counts.ts';
import type { Break } from '../../graph/forms.ts';
import type { Graph } from '../../graph/graph.ts';
import { readBlock } from '../../graph/read-block.ts';
import { withForm } from '../../graph/rewrite.ts';
import type { Form } from '../../graph/spec.ts';

/** What goes wrong on purpose: nothing, or one step in the wrong place of form (a). */
export type Misplacement = 'none' | 'relu' | 'batchNorm' | 'bias';

export const misplacements: readonly Misplacement[] = ['none', 'relu', 'batchNorm', 'bias'];

const breakOf: Readonly<Record<Exclude<Misplacement, 'none'>, Break>> = {
  relu: 'reluBeforeSum',
  batchNorm: 'batchNormPerPath',
  bias: 'biasInEveryPath',
};

export interface FormsState {
  readonly form: Form;
  readonly cardinality: number;
  readonly pathWidth: number;
  /** Whether all paths are drawn, however many. */
  readonly open: boolean;
  readonly misplaced: Misplacement;
}

/** Width of the block and side of its maps: conv2 of the paper's networks (Fig. 3, Table 1). */
export const blockWidth = 256;
const mapSide = 56;

/** The block in one form, all in order. */
function rightBlock(cardinality: number, pathWidth: number, form: Form): Graph {
  return buildBlock({
    id: 'block',
    input: { height: mapSide, width: mapSide, channels: blockWidth },
    cardinality,
    pathWidth,
    outputChannels: blockWidth,
    stride: 1,
    form,
  });
}

/** The block as the state has it. A block with something in the wrong place has form (a) only. */
export function blockOf({ form, cardinality, pathWidth, misplaced }: FormsState): Graph {
  if (misplaced === 'none') return rightBlock(cardinality, pathWidth, form);
  return misplace(rightBlock(cardinality, pathWidth, 'a'), 'block', misplaced);
}

/**
 * The block with what is to be misplaced still in its place. Our networks have no biases, so the bias is borrowed: it
 * has the numbers of the last BN's β.
 */
export function beforeMisplacing(graph: Graph, block: string, misplaced: Misplacement): Graph {
  const { last } = readBlock(graph, block).parts;
  return misplaced === 'bias' && last.batchNorm ? withLastBias(graph, block, last.batchNorm.beta) : graph;
}

/** The block in form (a) with one step in the wrong place. */
export function misplace(graph: Graph, block: string, misplaced: Misplacement): Graph {
  const right = beforeMisplacing(graph, block, misplaced);
  return misplaced === 'none' ? withForm(right, block, 'a') : withBreaks(right, block, [breakOf[misplaced]]);
}

/** Weights of a block, and those of the ResNet block that the paper compares it with: C = 1, d = 64 (Table 2). */
export function weightsOf(state: FormsState): { readonly block: number; readonly resnet: number } {
  return {
    block: countBlock(blockOf(state), 'block').weights,
    resnet: countBlock(rightBlock(1, 64, 'c'), 'block').weights,
  };
}
