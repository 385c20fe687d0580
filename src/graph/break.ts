/**
 * Edits that break the equality of the three forms, each by one step put in the wrong place of form (a).
 * A block in form (b) or (c) is written in form (a) first.
 */
import type { Break } from './forms.ts';
import type { Graph } from './graph.ts';
import { readBlock } from './read-block.ts';
import { editBlock } from './rewrite.ts';
import { RewriteError } from './rewrite-error.ts';
import type { Weight } from './weight.ts';

/**
 * The block in form (a) with exactly these breaks; an empty list mends it.
 * Throws RewriteError `no-bias` or `no-batch-norm` where the block lacks what is to be misplaced.
 */
export function withBreaks(graph: Graph, block: string, breaks: readonly Break[]): Graph {
  return editBlock(graph, block, (parts) => {
    if (breaks.includes('biasInEveryPath') && !parts.last.bias) throw new RewriteError({ code: 'no-bias', block });
    if (breaks.includes('batchNormPerPath') && !parts.last.batchNorm) {
      throw new RewriteError({ code: 'no-batch-norm', block });
    }
    return { parts, writing: { form: 'a', breaks } };
  });
}

/** A ReLU after the last 1×1 of each path: the sum loses what paths would have taken away. */
export function reluBeforeSum(graph: Graph, block: string): Graph {
  return withBreaks(graph, block, [...breaksOf(graph, block), 'reluBeforeSum']);
}

/**
 * The last BN in each path, with the same γ, β, μ, σ², instead of once after the sum.
 * With recorded statistics the excess before the shortcut is exactly (C−1)·(β − γ·μ/√(σ² + ε)).
 */
export function batchNormPerPath(graph: Graph, block: string): Graph {
  return withBreaks(graph, block, [...breaksOf(graph, block), 'batchNormPerPath']);
}

/** The last bias in each path instead of once; the excess of the sum is exactly (C−1)·bias. */
export function biasInEveryPath(graph: Graph, block: string): Graph {
  return withBreaks(graph, block, [...breaksOf(graph, block), 'biasInEveryPath']);
}

/** The block with `bias` ([out]) on its last 1×1, in whatever form, so that a bias can be shown where training had none. */
export function withLastBias(graph: Graph, block: string, bias: Weight): Graph {
  return editBlock(graph, block, (parts, writing) => ({ parts: { ...parts, last: { ...parts.last, bias } }, writing }));
}

function breaksOf(graph: Graph, block: string): readonly Break[] {
  return readBlock(graph, block).writing.breaks ?? [];
}
