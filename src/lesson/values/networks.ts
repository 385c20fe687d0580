import { buildNetwork } from '../../graph/build.ts';
import { type Counts, countBlock, countNetwork, parametersOf } from '../../graph/counts.ts';
import { type Graph, nodeOf, type Shape } from '../../graph/graph.ts';
import { cifar, type ImageNetDepth, imageNet, small } from '../../graph/presets.ts';
import { depthOf, groupWidth, type NetworkSpec, type StageSpec } from '../../graph/spec.ts';
import { count, type NamedValue, oneOf, type Reader, worked } from './value.ts';

const depths: readonly ImageNetDepth[] = [50, 101, 152, 200];

/** `imagenet-50`, `imagenet-101`, …; `cifar`: the paper's 29 layers for CIFAR-10; `small`: ours. */
const net = oneOf('imagenet-50', 'imagenet-101', 'imagenet-152', 'imagenet-200', 'cifar', 'small');

interface Network {
  readonly net: ReturnType<typeof net>;
  readonly C: number;
  readonly d: number;
}

function specOf({ net: name, C, d }: Network): NetworkSpec {
  if (name === 'cifar') return cifar(C, d);
  if (name === 'small') return small(C, d);
  const depth = depths.find((candidate) => name === `imagenet-${candidate}`) ?? 50;
  return imageNet(depth, C, d);
}

const graphs = new Map<string, Graph>();

function graphOf(given: Network): Graph {
  const key = `${given.net} ${given.C} ${given.d}`;
  const graph = graphs.get(key) ?? buildNetwork(specOf(given));
  graphs.set(key, graph);
  return graph;
}

const network = { net, C: count, d: count };

const blockId: Reader<string> = (text) => {
  if (!text || !/^stage\d\.block\d+$/.test(text))
    throw new Error(`must be a block such as stage1.block2, not "${text}"`);
  return text;
};

const layerId: Reader<string> = (text) => {
  if (!text) throw new Error('must be a node such as stage2.block1.conv1');
  return text;
};

/** Stages count from 1: conv2 of the paper is stage 1. */
const stage = count;

function stageOf(given: Network & { readonly stage: number }): StageSpec {
  const found = specOf(given).stages[given.stage - 1];
  if (!found) throw new Error(`the network has no stage ${given.stage}`);
  return found;
}

function outputOf(given: Network & { readonly stage: number }): Shape {
  return nodeOf(graphOf(given), `stage${given.stage}.block1.out`).shape;
}

function counted(given: Network): Counts {
  return countNetwork(graphOf(given));
}

/** Counts of whole networks; the paper's "FLOPs" are multiply-adds (§3.1). */
export const networkValues = {
  'network.parameters': worked(network, (given) => parametersOf(counted(given))),
  'network.multiplyAdds': worked(network, (given) => counted(given).multiplyAdds),
  /** Multiplications and additions counted apart, as other texts do. */
  'network.operations': worked(network, (given) => 2 * counted(given).multiplyAdds),
  'network.depth': worked(network, (given) => depthOf(specOf(given))),
  /** Layers of the blocks alone, without the first and the last layer. */
  'network.blockLayers': worked(network, (given) => depthOf(specOf(given)) - 2),
  /** Layers with the projections counted, one for each stage. */
  'network.depthWithProjections': worked(network, (given) => {
    const spec = specOf(given);
    return depthOf(spec) + spec.stages.length;
  }),
  'network.cardinality': worked({ ...network, stage }, (given) => stageOf(given).cardinality),
  /** d of a stage; it doubles where the map halves (rule 2). */
  'network.pathWidth': worked({ ...network, stage }, (given) => stageOf(given).pathWidth),
  /** Side of the maps that a stage gives, and their channels. */
  'network.side': worked({ ...network, stage }, (given) => outputOf(given).height),
  'network.channels': worked({ ...network, stage }, (given) => outputOf(given).channels),
  'network.classes': worked(network, (given) => specOf(given).classes),
  'network.groupWidth': worked({ ...network, stage }, (given) => groupWidth(stageOf(given))),
  'network.blockMultiplyAdds': worked(
    { ...network, block: blockId },
    (given) => countBlock(graphOf(given), given.block).multiplyAdds,
  ),
  'network.nodeMultiplyAdds': worked(
    { ...network, node: layerId },
    (given) => countNetwork(graphOf(given), (node) => node.id === given.node).multiplyAdds,
  ),
  /** ResNeXt against the ResNet (C = 1, d = 64) of the same depth: how much more, as a share. */
  'network.parameterExcess': worked(network, (given) => {
    return parametersOf(counted(given)) / parametersOf(counted({ ...given, C: 1, d: 64 })) - 1;
  }),
  'network.multiplyAddExcess': worked(network, (given) => {
    return counted(given).multiplyAdds / counted({ ...given, C: 1, d: 64 }).multiplyAdds - 1;
  }),
} satisfies Record<string, NamedValue>;
