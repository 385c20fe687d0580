/** "How did this number come about": one element of one node, with everything that went into it. */
import type { BatchNorm, Convolution, Graph, Linear, Node, Pool } from '../graph/graph.ts';
import { nodeOf } from '../graph/graph.ts';
import type { Weight, WeightStore } from '../graph/weight.ts';
import { evaluate } from '../graph/weight-values.ts';
import { factorOf, normalizeValue, poolValue, windowIndices } from './operations.ts';
import type { Place, Values } from './values.ts';
import { placeOf, valueAt } from './values.ts';

/** One value that was read: whose it is, where it lies, what it is. */
export interface Source extends Place {
  readonly node: string;
  readonly value: number;
}

/** One product of a convolution or of the linear layer. */
export interface Product extends Source {
  readonly weight: number;
  readonly product: number;
}

export type Account =
  | { readonly kind: 'input' }
  /**
   * Products over kernel row, kernel column, channel of the element's group. `padding` of them lie outside the
   * picture, are zero and are left out. value = Σ products + bias.
   */
  | {
      readonly kind: 'convolution';
      readonly products: readonly Product[];
      readonly padding: number;
      readonly bias: number;
    }
  | { readonly kind: 'linear'; readonly products: readonly Product[]; readonly bias: number }
  /** value = γ·(source − μ)/√(σ² + ε) + β */
  | {
      readonly kind: 'batchNorm';
      readonly source: Source;
      readonly gamma: number;
      readonly beta: number;
      readonly mean: number;
      readonly variance: number;
      readonly epsilon: number;
    }
  | { readonly kind: 'relu'; readonly source: Source }
  | { readonly kind: 'sum'; readonly sources: readonly Source[] }
  | { readonly kind: 'concat'; readonly source: Source }
  | { readonly kind: 'scale'; readonly source: Source; readonly factor: number }
  /** The window's values inside the picture; `padding` more lie outside. */
  | {
      readonly kind: 'pool';
      readonly how: Pool['how'];
      readonly sources: readonly Source[];
      readonly padding: number;
    }
  | { readonly kind: 'globalAverage'; readonly sources: readonly Source[] };

export type Explanation = Account & {
  readonly id: string;
  readonly place: Place;
  /** Worked out in float64 from the inputs' values. */
  readonly value: number;
  /** What `values` hold for this element, where they hold the node: the running network's own answer. */
  readonly recorded?: number;
};

/**
 * Explains one element from the values of the node's inputs, which `values` must hold.
 * They may come from run() or, in float32, from the running network. Throws where a value or a weight is missing.
 */
export function explain(
  graph: Graph,
  store: WeightStore,
  values: ReadonlyMap<string, Values>,
  id: string,
  place: Place,
): Explanation {
  const node = nodeOf(graph, id);
  const own = values.get(id);
  const recorded = own && { recorded: valueAt(own, place) };
  const { value, account } = accountOf({ node, place, values, store });
  return { ...account, id, place, value, ...recorded };
}

interface Question {
  readonly node: Node;
  readonly place: Place;
  readonly values: ReadonlyMap<string, Values>;
  readonly store: WeightStore;
}

interface Answer {
  readonly value: number;
  readonly account: Account;
}

function accountOf(question: Question): Answer {
  const { operation } = question.node;
  switch (operation.kind) {
    case 'input':
      return { value: valueAt(valuesOf(question, question.node.id), question.place), account: { kind: 'input' } };
    case 'convolution':
      return ofConvolution(question, operation);
    case 'linear':
      return ofLinear(question, operation);
    case 'batchNorm':
      return ofBatchNorm(question, operation);
    case 'relu': {
      const source = sourceAt(question, 0);
      return { value: Math.max(source.value, 0), account: { kind: 'relu', source } };
    }
    case 'sum': {
      const sources = question.node.inputs.map((_, index) => sourceAt(question, index));
      return { value: total(sources.map((source) => source.value)), account: { kind: 'sum', sources } };
    }
    case 'concat':
      return ofConcat(question);
    case 'scale': {
      const source = sourceAt(question, 0);
      const factor = factorOf(operation.factors, question.place.channel, question.node.shape.channels);
      return { value: source.value * factor, account: { kind: 'scale', source, factor } };
    }
    case 'pool':
      return ofPool(question, operation);
    case 'globalAverage':
      return ofGlobalAverage(question);
  }
}

function ofConvolution(question: Question, operation: Convolution): Answer {
  const { node, place } = question;
  const [kernelHeight, kernelWidth] = operation.kernel;
  const input = inputValues(question, 0);
  const perGroup = input.shape.channels / operation.groups;
  const firstChannel = Math.floor((place.channel * operation.groups) / node.shape.channels) * perGroup;
  const weight = numbers(question, operation.weight);
  const products: Product[] = [];
  for (let ky = 0; ky < kernelHeight; ky++) {
    for (let kx = 0; kx < kernelWidth; kx++) {
      const y = place.y * operation.stride - operation.padding[0] + ky;
      const x = place.x * operation.stride - operation.padding[1] + kx;
      if (y < 0 || y >= input.shape.height || x < 0 || x >= input.shape.width) continue;
      for (let step = 0; step < perGroup; step++) {
        const entry = ((place.channel * perGroup + step) * kernelHeight + ky) * kernelWidth + kx;
        const source = sourceOf(question, 0, { y, x, channel: firstChannel + step });
        products.push(times(source, weight[entry] as number));
      }
    }
  }
  const bias = operation.bias ? (numbers(question, operation.bias)[place.channel] as number) : 0;
  const padding = kernelHeight * kernelWidth * perGroup - products.length;
  return {
    value: total(products.map((each) => each.product)) + bias,
    account: { kind: 'convolution', products, padding, bias },
  };
}

function ofLinear(question: Question, operation: Linear): Answer {
  const { channel } = question.place;
  const { shape, data } = inputValues(question, 0);
  const weight = numbers(question, operation.weight);
  const products = Array.from({ length: data.length }, (_, index) =>
    times(sourceOf(question, 0, placeOf(shape, index)), weight[channel * data.length + index] as number),
  );
  const bias = operation.bias ? (numbers(question, operation.bias)[channel] as number) : 0;
  return { value: total(products.map((each) => each.product)) + bias, account: { kind: 'linear', products, bias } };
}

function ofBatchNorm(question: Question, operation: BatchNorm): Answer {
  const { channel } = question.place;
  const source = sourceAt(question, 0);
  const gamma = numbers(question, operation.gamma);
  const beta = numbers(question, operation.beta);
  const mean = numbers(question, operation.mean);
  const variance = numbers(question, operation.variance);
  const { epsilon } = operation;
  return {
    value: normalizeValue(source.value, channel, { gamma, beta, mean, variance, epsilon }),
    account: {
      kind: 'batchNorm',
      source,
      gamma: gamma[channel] as number,
      beta: beta[channel] as number,
      mean: mean[channel] as number,
      variance: variance[channel] as number,
      epsilon,
    },
  };
}

function ofConcat(question: Question): Answer {
  let { channel } = question.place;
  let index = 0;
  while (channel >= inputValues(question, index).shape.channels) {
    channel -= inputValues(question, index).shape.channels;
    index++;
  }
  const source = sourceOf(question, index, { ...question.place, channel });
  return { value: source.value, account: { kind: 'concat', source } };
}

function ofPool(question: Question, operation: Pool): Answer {
  const { y, x, channel } = question.place;
  const { shape } = inputValues(question, 0);
  const indices = windowIndices(operation, shape, y, x, channel);
  const sources = indices.map((index) => sourceOf(question, 0, placeOf(shape, index)));
  const padding = operation.size ** 2 - sources.length;
  return {
    value: poolValue(
      operation,
      sources.map((source) => source.value),
    ),
    account: { kind: 'pool', how: operation.how, sources, padding },
  };
}

function ofGlobalAverage(question: Question): Answer {
  const { height, width } = inputValues(question, 0).shape;
  const sources = Array.from({ length: height * width }, (_, pixel) =>
    sourceOf(question, 0, { y: Math.floor(pixel / width), x: pixel % width, channel: question.place.channel }),
  );
  return {
    value: total(sources.map((source) => source.value)) / sources.length,
    account: { kind: 'globalAverage', sources },
  };
}

/** The same place in input `index`. */
function sourceAt(question: Question, index: number): Source {
  return sourceOf(question, index, question.place);
}

function sourceOf(question: Question, index: number, place: Place): Source {
  const node = question.node.inputs[index] ?? '';
  return { node, ...place, value: valueAt(inputValues(question, index), place) };
}

function inputValues(question: Question, index: number): Values {
  return valuesOf(question, question.node.inputs[index] ?? '');
}

function valuesOf({ values, node }: Question, id: string): Values {
  const found = values.get(id);
  if (!found) throw new Error(`To explain "${node.id}", the values of "${id}" are needed.`);
  return found;
}

function times(source: Source, weight: number): Product {
  return { ...source, weight, product: source.value * weight };
}

function numbers({ store }: Question, weight: Weight): Float64Array {
  return evaluate(weight, store).data;
}

/** Added from first to last, as run() does. */
function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
