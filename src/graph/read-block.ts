/** From the nodes of a block back to its parts, whatever the form it is written in. */
import type { BlockParts, Layer } from './block.ts';
import type { Break, Writing } from './forms.ts';
import type { BatchNorm, Convolution, Graph, Node } from './graph.ts';
import { nodeOf } from './graph.ts';
import type { Form } from './spec.ts';
import type { Weight } from './weight.ts';
import { sameWeight, stack, total } from './weight.ts';

export type RewriteFault =
  | { readonly code: 'no-such-block'; readonly block: string }
  | { readonly code: 'no-such-path'; readonly block: string; readonly path: number; readonly cardinality: number }
  /** A block with ReLU, BN or bias in the wrong place is another function: it has no form (b) or (c). */
  | { readonly code: 'broken-block'; readonly block: string; readonly breaks: readonly Break[] }
  | { readonly code: 'no-bias'; readonly block: string }
  | { readonly code: 'no-batch-norm'; readonly block: string };

/** Thrown by rewrites that make no sense for the block; `fault` holds the code and the values. */
export class RewriteError extends Error {
  readonly fault: RewriteFault;
  constructor(fault: RewriteFault) {
    super(`Cannot rewrite: ${JSON.stringify(fault)}`);
    this.name = 'RewriteError';
    this.fault = fault;
  }
}

/** Ids of the blocks, from the picture to the classes. */
export function blocksOf(graph: Graph): string[] {
  return [...new Set(graph.nodes.flatMap((node) => node.block ?? []))];
}

/** The form in which a block is written now. */
export function formOf(graph: Graph, block: string): Form {
  return writingOf(new BlockReader(graph, block)).form;
}

/** C of a block, whatever its form. */
export function cardinalityOf(graph: Graph, block: string): number {
  const reader = new BlockReader(graph, block);
  return cardinality(reader, writingOf(reader));
}

/** The parts of a block and how they are written. Throws RewriteError where the graph has no such block. */
export function readBlock(graph: Graph, block: string): { parts: BlockParts; writing: Writing } {
  const reader = new BlockReader(graph, block);
  const writing = writingOf(reader);
  const paths = writing.form === 'c' ? [''] : pathNames(reader);
  const input = reader.convolution(`${paths[0]}conv1`).input;
  const layers = (index: 1 | 2) =>
    joined(paths.map((path) => reader.layer(`${path}conv${index}`, `${path}bn${index}`)));
  const middle = layers(2);
  const projection = reader.find('shortcut.conv') && reader.layer('shortcut.conv', 'shortcut.bn');
  const parts: BlockParts = {
    id: block,
    input,
    inputShape: nodeOf(graph, input).shape,
    cardinality: cardinality(reader, writing),
    stride: reader.convolution(`${paths[0]}conv2`).operation.stride,
    first: layers(1),
    middle: writing.dense ? { ...middle, weight: withoutZeros(middle.weight) } : middle,
    last: writing.form === 'a' ? lastOfPaths(reader, paths, writing) : reader.layer('conv3', 'bn3'),
    ...(projection && { projection }),
    pathFactors: pathFactors(reader, writing),
    shortcutFactor: reader.factors('shortcut.scale')[0] ?? 1,
  };
  return { parts, writing };
}

/** The nodes of one block by the part of their id that follows the block's id. */
class BlockReader {
  readonly #nodes: ReadonlyMap<string, Node>;
  constructor(graph: Graph, block: string) {
    const nodes = graph.nodes.filter((node) => node.block === block);
    if (nodes.length === 0) throw new RewriteError({ code: 'no-such-block', block });
    this.#nodes = new Map(nodes.map((node) => [node.id.slice(block.length + 1), node]));
  }

  find(name: string): Node | undefined {
    return this.#nodes.get(name);
  }

  convolution(name: string): { operation: Convolution; input: string } {
    const node = this.find(name);
    const [input] = node?.inputs ?? [];
    if (node?.operation.kind !== 'convolution' || !input) throw new Error(`The block has no convolution "${name}".`);
    return { operation: node.operation, input };
  }

  layer(convolution: string, batchNorm: string): Layer {
    const { weight, bias } = this.convolution(convolution).operation;
    const normalization = this.find(batchNorm)?.operation;
    return {
      weight,
      ...(bias && { bias }),
      ...(normalization?.kind === 'batchNorm' && { batchNorm: normalization }),
    };
  }

  factors(name: string): readonly number[] {
    const operation = this.find(name)?.operation;
    return operation?.kind === 'scale' ? operation.factors : [];
  }
}

function writingOf(reader: BlockReader): Writing {
  if (reader.find('concat')) return { form: 'b' };
  if (reader.find('paths')) return { form: 'a', breaks: breaksOf(reader) };
  return { form: 'c', dense: reader.convolution('conv2').operation.weight.kind === 'blockDiagonal' };
}

function breaksOf(reader: BlockReader): Break[] {
  const breaks: Break[] = [];
  const biases = pathNames(reader).map((path) => reader.convolution(`${path}conv3`).operation.bias);
  const [bias] = biases;
  const repeated = biases.length > 1 && biases.every((each) => bias && each && sameWeight(bias, each));
  if (repeated) breaks.push('biasInEveryPath');
  if (reader.find('path1.bn3')) breaks.push('batchNormPerPath');
  if (reader.find('path1.relu3')) breaks.push('reluBeforeSum');
  return breaks;
}

function pathNames(reader: BlockReader): string[] {
  const names: string[] = [];
  while (reader.find(`path${names.length + 1}.conv1`)) names.push(`path${names.length + 1}.`);
  return names;
}

function cardinality(reader: BlockReader, { form, dense }: Writing): number {
  if (form !== 'c') return pathNames(reader).length;
  const { groups, weight } = reader.convolution('conv2').operation;
  return dense && weight.kind === 'blockDiagonal' ? weight.groups : groups;
}

function pathFactors(reader: BlockReader, writing: Writing): number[] {
  const whole = reader.factors('scale');
  return Array.from({ length: cardinality(reader, writing) }, (_, index) => {
    return whole[index] ?? reader.factors(`path${index + 1}.scale`)[0] ?? 1;
  });
}

function withoutZeros(weight: Weight): Weight {
  return weight.kind === 'blockDiagonal' ? weight.of : weight;
}

/** Layers of the paths as one layer: outputs one path after the other. */
function joined(layers: readonly Layer[]): Layer {
  const side = (pick: (layer: Layer) => Weight | undefined) =>
    stack(
      0,
      layers.flatMap((layer) => pick(layer) ?? []),
    );
  const [first] = layers;
  return {
    weight: side((layer) => layer.weight),
    ...(first?.bias && { bias: side((layer) => layer.bias) }),
    ...(first?.batchNorm && {
      batchNorm: {
        ...first.batchNorm,
        gamma: side((layer) => layer.batchNorm?.gamma),
        beta: side((layer) => layer.batchNorm?.beta),
        mean: side((layer) => layer.batchNorm?.mean),
        variance: side((layer) => layer.batchNorm?.variance),
      },
    }),
  };
}

/** The last 1×1 of all paths side by side along its inputs; their biases add up. */
function lastOfPaths(reader: BlockReader, paths: readonly string[], { breaks = [] }: Writing): Layer {
  const convolutions = paths.map((path) => reader.convolution(`${path}conv3`).operation);
  const biases = convolutions.flatMap((operation) => operation.bias ?? []);
  const counted = breaks.includes('biasInEveryPath') ? biases.slice(0, 1) : biases;
  const batchNorm = lastBatchNorm(reader);
  return {
    weight: stack(
      1,
      convolutions.map((operation) => operation.weight),
    ),
    ...(counted.length > 0 && { bias: total(counted) }),
    ...(batchNorm && { batchNorm }),
  };
}

function lastBatchNorm(reader: BlockReader): BatchNorm | undefined {
  const operation = (reader.find('bn3') ?? reader.find('path1.bn3'))?.operation;
  return operation?.kind === 'batchNorm' ? operation : undefined;
}
