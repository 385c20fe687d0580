/** From the nodes of a block back to its parts, whatever the form it is written in. */
import type { BlockParts, Layer } from './block.ts';
import { BlockReader } from './block-reader.ts';
import type { Break, Writing } from './forms.ts';
import type { BatchNorm, Graph } from './graph.ts';
import { nodeOf } from './graph.ts';
import { joinLayers, joinSummed } from './path-layer.ts';
import type { Form } from './spec.ts';
import { checkBottleneck, checkLikePaths } from './template.ts';
import type { Weight } from './weight.ts';
import { sameWeight } from './weight.ts';

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

/**
 * The parts of a block and how they are written. Throws RewriteError where the graph has no such block, or the
 * block is none of the template.
 */
export function readBlock(graph: Graph, block: string): { parts: BlockParts; writing: Writing } {
  const reader = new BlockReader(graph, block);
  checkLikePaths(reader);
  checkBottleneck(reader);
  const writing = writingOf(reader);
  const paths = writing.form === 'c' ? [''] : reader.pathNames();
  const input = reader.convolution(`${paths[0]}conv1`).input;
  const layers = (index: 1 | 2) =>
    joinLayers(paths.map((path) => reader.layer(`${path}conv${index}`, `${path}bn${index}`)));
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

function writingOf(reader: BlockReader): Writing {
  if (reader.find('concat')) return { form: 'b' };
  if (reader.find('paths')) return { form: 'a', breaks: breaksOf(reader) };
  return { form: 'c', dense: reader.convolution('conv2').operation.weight.kind === 'blockDiagonal' };
}

function breaksOf(reader: BlockReader): Break[] {
  const breaks: Break[] = [];
  const biases = reader.pathNames().map((path) => reader.convolution(`${path}conv3`).operation.bias);
  const [bias] = biases;
  const repeated = biases.length > 1 && biases.every((each) => bias && each && sameWeight(bias, each));
  if (repeated) breaks.push('biasInEveryPath');
  if (reader.find('path1.bn3')) breaks.push('batchNormPerPath');
  if (reader.find('path1.relu3')) breaks.push('reluBeforeSum');
  return breaks;
}

function cardinality(reader: BlockReader, { form, dense }: Writing): number {
  if (form !== 'c') return reader.pathNames().length;
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

/** The last 1×1 of all paths as one. */
function lastOfPaths(reader: BlockReader, paths: readonly string[], { breaks = [] }: Writing): Layer {
  const repeated = breaks.includes('biasInEveryPath');
  const layers = paths.map((path, index) => {
    const { weight, bias } = reader.convolution(`${path}conv3`).operation;
    return { weight, ...(bias && (index === 0 || !repeated) && { bias }) };
  });
  const batchNorm = lastBatchNorm(reader);
  return { ...joinSummed(layers), ...(batchNorm && { batchNorm }) };
}

function lastBatchNorm(reader: BlockReader): BatchNorm | undefined {
  const operation = (reader.find('bn3') ?? reader.find('path1.bn3'))?.operation;
  return operation?.kind === 'batchNorm' ? operation : undefined;
}
