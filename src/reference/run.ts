/**
 * The float64 reference: runs any graph, slowly and exactly, without a tensor library.
 * It is the oracle of the tests on every backend and the source of "how did this number come about".
 */
import type { Graph, Node, Operation } from '../graph/graph.ts';
import { elements } from '../graph/graph.ts';
import type { Weight, WeightStore } from '../graph/weight.ts';
import { evaluate } from '../graph/weight-values.ts';
import { convolve } from './convolve.ts';
import { globalAverage, linear, normalize, pool, scale, sideBySide, sumOf } from './operations.ts';
import type { ExactValues, Values } from './values.ts';

export interface RunOptions {
  /** Values that are known already: these nodes are not worked out, nor is what only they need. */
  readonly from?: ReadonlyMap<string, Values>;
  /** Ids whose values are wanted; the graph's output where it is left out. */
  readonly wanted?: readonly string[];
}

/**
 * Values of the wanted nodes and of all nodes that they need, known ones included.
 *
 * `inputs`: for each `input` node that is needed, its values, height × width × channels, row-major.
 * Throws where an input is missing or of the wrong length, or the store lacks a weight.
 */
export function run(
  graph: Graph,
  store: WeightStore,
  inputs: Readonly<Record<string, ArrayLike<number>>>,
  { from = new Map(), wanted = [graph.output] }: RunOptions = {},
): Map<string, ExactValues> {
  const needed = neededFor(graph, wanted, from);
  const values = new Map<string, ExactValues>();
  for (const node of graph.nodes) {
    if (!needed.has(node.id)) continue;
    const known = from.get(node.id)?.data ?? (node.operation.kind === 'input' ? inputs[node.id] : undefined);
    const data = known
      ? copyOf(known, node)
      : compute(
          node,
          node.inputs.map((id) => resultOf(values, id)),
          store,
        );
    values.set(node.id, { shape: node.shape, data });
  }
  return values;
}

function neededFor(graph: Graph, wanted: readonly string[], known: ReadonlyMap<string, Values>): Set<string> {
  const needed = new Set(wanted);
  for (const node of graph.nodes.toReversed()) {
    if (needed.has(node.id) && !known.has(node.id)) for (const input of node.inputs) needed.add(input);
  }
  return needed;
}

function resultOf(values: ReadonlyMap<string, ExactValues>, id: string): ExactValues {
  const value = values.get(id);
  if (!value) throw new Error(`Node "${id}" does not stand before its reader.`);
  return value;
}

function copyOf(data: ArrayLike<number>, node: Node): Float64Array {
  if (data.length !== elements(node.shape)) {
    throw new Error(`"${node.id}" holds ${elements(node.shape)} values, not ${data.length}.`);
  }
  return Float64Array.from(data);
}

function compute(node: Node, inputs: readonly ExactValues[], store: WeightStore): Float64Array {
  const { operation } = node;
  const [input] = inputs;
  if (!input) throw new Error(`No values were given for "${node.id}".`);
  return apply(operation, input, inputs, node, (weight) => evaluate(weight, store).data);
}

function apply(
  operation: Operation,
  input: ExactValues,
  inputs: readonly ExactValues[],
  { shape }: Node,
  numbers: (weight: Weight) => Float64Array,
): Float64Array {
  switch (operation.kind) {
    case 'input':
      return input.data;
    case 'convolution': {
      const bias = operation.bias && { bias: numbers(operation.bias) };
      return convolve(operation, { weight: numbers(operation.weight), ...bias }, input.data, input.shape, shape);
    }
    case 'batchNorm':
      return normalize(input.data, {
        gamma: numbers(operation.gamma),
        beta: numbers(operation.beta),
        mean: numbers(operation.mean),
        variance: numbers(operation.variance),
        epsilon: operation.epsilon,
      });
    case 'relu':
      return input.data.map((value) => Math.max(value, 0));
    case 'sum':
      return sumOf(inputs);
    case 'concat':
      return sideBySide(inputs, shape);
    case 'scale':
      return scale(input, operation.factors);
    case 'pool':
      return pool(operation, input, shape);
    case 'globalAverage':
      return globalAverage(input);
    case 'linear':
      return linear(numbers(operation.weight), operation.bias && numbers(operation.bias), input.data);
  }
}
