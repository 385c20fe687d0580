/** How one element changes with each value of the picture: reverse-mode differentiation over the graph. */
import type { Graph, Node, Shape } from '../graph/graph.ts';
import { elements, nodeOf } from '../graph/graph.ts';
import type { Weight, WeightStore } from '../graph/weight.ts';
import { evaluate } from '../graph/weight-values.ts';
import {
  concatBack,
  convolveBack,
  globalAverageBack,
  linearBack,
  poolBack,
  reluBack,
  scaleBack,
  sumBack,
  timesChannel,
} from './backward.ts';
import type { ExactValues, Place, Values } from './values.ts';
import { indexOf } from './values.ts';

/**
 * The nodes whose values decide the gradient of any element of `id`: what each ReLU lets pass and what each max pool
 * chooses from. All else is linear.
 */
export function decidingNodes(graph: Graph, id: string): string[] {
  const reached = new Set([id]);
  const deciding = new Set<string>();
  for (const { id: node, operation, inputs } of graph.nodes.toReversed()) {
    if (!reached.has(node)) continue;
    for (const input of inputs) reached.add(input);
    if (operation.kind === 'relu') deciding.add(node);
    if (operation.kind === 'pool' && operation.how === 'max') for (const input of inputs) deciding.add(input);
  }
  return graph.nodes.map((node) => node.id).filter((node) => deciding.has(node));
}

/**
 * ∂(element `place` of node `id`)/∂(each value of the picture), in the picture's shape; 0 where the element does not
 * depend on it. `values` must hold the deciding nodes, from run() or from the running network.
 * At a kink (ReLU at exactly 0, equal values in a max pool) it is the derivative that PyTorch takes.
 */
export function gradientOf(
  graph: Graph,
  store: WeightStore,
  values: ReadonlyMap<string, Values>,
  id: string,
  place: Place,
): ExactValues {
  const slopes = new Map<string, Float64Array>();
  const slopesOf = ({ id: node, shape }: Node): Float64Array => {
    const known = slopes.get(node) ?? new Float64Array(elements(shape));
    slopes.set(node, known);
    return known;
  };
  const asked = nodeOf(graph, id);
  slopesOf(asked)[indexOf(asked.shape, place)] = 1;
  for (const node of graph.nodes.toReversed()) {
    const own = slopes.get(node.id);
    if (!own || node.operation.kind === 'input') continue;
    slopes.delete(node.id);
    const inputs = node.inputs.map((input) => nodeOf(graph, input));
    for (const [index, input] of inputs.entries()) {
      back({ node, inputs, index, slopes: own, into: slopesOf(input), store, values });
    }
  }
  const picture = nodeOf(graph, 'input');
  return { shape: picture.shape, data: slopesOf(picture) };
}

interface Step {
  readonly node: Node;
  readonly inputs: readonly Node[];
  /** Which of the inputs the slopes go back to. */
  readonly index: number;
  readonly slopes: Float64Array;
  readonly into: Float64Array;
  readonly store: WeightStore;
  readonly values: ReadonlyMap<string, Values>;
}

function back(step: Step): void {
  const { node, slopes, into, store } = step;
  const { operation, shape } = node;
  const input = step.inputs[step.index]?.shape ?? shape;
  const numbers = (weight: Weight): Float64Array => evaluate(weight, store).data;
  switch (operation.kind) {
    case 'input':
      break;
    case 'convolution':
      convolveBack(operation, numbers(operation.weight), slopes, shape, into, input);
      break;
    case 'batchNorm': {
      const variance = numbers(operation.variance);
      const factors = numbers(operation.gamma).map(
        (gamma, channel) => gamma / Math.sqrt((variance[channel] as number) + operation.epsilon),
      );
      timesChannel(factors, slopes, shape, into);
      break;
    }
    case 'relu':
      reluBack(valuesOf(step, node.id, input), slopes, into);
      break;
    case 'sum':
      sumBack(slopes, into);
      break;
    case 'concat':
      concatBack(slopes, shape, into, input, channelsBefore(step));
      break;
    case 'scale':
      scaleBack(operation.factors, slopes, shape, into);
      break;
    case 'pool': {
      const chosenFrom = operation.how === 'max' ? valuesOf(step, node.inputs[0] ?? '', input) : undefined;
      poolBack(operation, chosenFrom, slopes, shape, into, input);
      break;
    }
    case 'globalAverage':
      globalAverageBack(slopes, into, input);
      break;
    case 'linear':
      linearBack(numbers(operation.weight), slopes, into);
      break;
  }
}

function valuesOf({ node, values }: Step, id: string, shape: Shape): ArrayLike<number> {
  const data = values.get(id)?.data;
  if (data?.length !== elements(shape)) throw new Error(`For the gradient at "${node.id}", "${id}" is needed.`);
  return data;
}

function channelsBefore({ inputs, index }: Step): number {
  return inputs.slice(0, index).reduce((sum, { shape }) => sum + shape.channels, 0);
}
