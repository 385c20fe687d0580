/** Which tensors a graph expects in its store. */
import type { Graph, Operation } from './graph.ts';
import type { Weight } from './weight.ts';
import { storedIn } from './weight.ts';

/** All weight expressions of an operation, in a fixed order. */
export function weightsOf(operation: Operation): Weight[] {
  switch (operation.kind) {
    case 'convolution':
    case 'linear':
      return operation.bias ? [operation.weight, operation.bias] : [operation.weight];
    case 'batchNorm':
      return [operation.gamma, operation.beta, operation.mean, operation.variance];
    default:
      return [];
  }
}

/** Names and shapes of all stored tensors that the graph reads, in order of first use. */
export function storedTensors(graph: Graph): Map<string, readonly number[]> {
  const tensors = new Map<string, readonly number[]>();
  for (const node of graph.nodes) {
    for (const { name, shape } of weightsOf(node.operation).flatMap(storedIn)) tensors.set(name, shape);
  }
  return tensors;
}
