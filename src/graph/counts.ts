/**
 * How many numbers a network holds and how many multiply-adds one picture costs.
 *
 * One multiply-add counts once, as in the paper's "FLOPs" (§3.1). Only convolutions and the linear layer are
 * counted there; additions, batch normalization, ReLU and pooling are not.
 */
import type { Graph, Node } from './graph.ts';
import type { Weight } from './weight.ts';
import { shapeOf } from './weight.ts';

export interface Counts {
  /** Entries of kernels and of the linear layer's matrix. */
  readonly weights: number;
  readonly biases: number;
  /** γ and β; the recorded μ and σ² are not trained and not counted. */
  readonly batchNorm: number;
  readonly multiplyAdds: number;
}

const NOTHING: Counts = { weights: 0, biases: 0, batchNorm: 0, multiplyAdds: 0 };

/** All trained numbers: weights, biases, γ and β. */
export function parametersOf(counts: Counts): number {
  return counts.weights + counts.biases + counts.batchNorm;
}

/** Counts of one node. */
export function countNode(node: Node): Counts {
  const { operation } = node;
  switch (operation.kind) {
    case 'convolution':
      return {
        ...NOTHING,
        weights: entries(operation.weight),
        biases: operation.bias ? entries(operation.bias) : 0,
        multiplyAdds: entries(operation.weight) * node.shape.height * node.shape.width,
      };
    case 'linear':
      return {
        ...NOTHING,
        weights: entries(operation.weight),
        biases: operation.bias ? entries(operation.bias) : 0,
        multiplyAdds: entries(operation.weight),
      };
    case 'batchNorm':
      return { ...NOTHING, batchNorm: entries(operation.gamma) + entries(operation.beta) };
    default:
      return NOTHING;
  }
}

/** Sum of counts. */
export function addCounts(counts: Iterable<Counts>): Counts {
  let sum = NOTHING;
  for (const each of counts) {
    sum = {
      weights: sum.weights + each.weights,
      biases: sum.biases + each.biases,
      batchNorm: sum.batchNorm + each.batchNorm,
      multiplyAdds: sum.multiplyAdds + each.multiplyAdds,
    };
  }
  return sum;
}

/** Counts of the nodes that `belongs` picks; of the whole network without it. */
export function countNetwork(graph: Graph, belongs: (node: Node) => boolean = () => true): Counts {
  return addCounts(graph.nodes.filter(belongs).map(countNode));
}

/** Counts of one block, e.g. `stage1.block2`. */
export function countBlock(graph: Graph, block: string): Counts {
  return countNetwork(graph, (node) => node.block === block);
}

/** First part of a node's id: `input`, `stem`, `stage1`, …, `pool`, `logits`. */
export function partOf(node: Node): string {
  return node.id.split('.', 1)[0] ?? node.id;
}

/** Counts of one stage, e.g. `stage1`, or of another part: `stem`, `logits`. */
export function countPart(graph: Graph, part: string): Counts {
  return countNetwork(graph, (node) => partOf(node) === part);
}

function entries(weight: Weight): number {
  return shapeOf(weight).reduce((all, size) => all * size, 1);
}
