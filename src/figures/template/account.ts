/** What every block of a network costs, counted on its graph (Table 1). */
import { buildNetwork } from '../../graph/build.ts';
import { countBlock, countNetwork, countNode, parametersOf } from '../../graph/counts.ts';
import type { Convolution, Graph, Node, Shape } from '../../graph/graph.ts';
import { nodeOf } from '../../graph/graph.ts';
import { resnet50, resnext50, small } from '../../graph/presets.ts';
import type { NetworkSpec, StageSpec } from '../../graph/spec.ts';

const specs = {
  'resnet-50': resnet50,
  'resnext-50': resnext50,
  /** The network that this site runs. */
  small: () => small(8, 4),
} as const;

export type TemplateNetwork = keyof typeof specs;

export const templateNetworks: readonly TemplateNetwork[] = ['resnet-50', 'resnext-50', 'small'];

/** The block whose cost is the level: the first one that is not the first of its stage. */
export const regularBlock = 'stage1.block2';

export type LayerName = 'conv1' | 'conv2' | 'conv3' | 'shortcut';

export const layerNames: readonly LayerName[] = ['conv1', 'conv2', 'conv3', 'shortcut'];

const nodeNames: Readonly<Record<LayerName, string>> = {
  conv1: 'conv1',
  conv2: 'conv2',
  conv3: 'conv3',
  shortcut: 'shortcut.conv',
};

export interface LayerAccount {
  readonly name: LayerName;
  /** Missing where the shortcut is x itself. */
  readonly node?: Node;
  readonly weights: number;
  readonly multiplyAdds: number;
}

export interface BlockAccount {
  /** `stage2.block1` */
  readonly id: string;
  readonly stage: number;
  /** Within its stage, from 1. */
  readonly number: number;
  readonly layers: readonly LayerAccount[];
  readonly weights: number;
  readonly multiplyAdds: number;
  /** Side of the map that the block reads. */
  readonly inputSide: number;
  /** Multiply-adds as a multiple of the regular block's. */
  readonly times: number;
}

export interface StageAccount {
  readonly number: number;
  readonly spec: StageSpec;
  readonly shape: Shape;
  readonly blocks: readonly BlockAccount[];
}

export interface NetworkAccount {
  readonly network: TemplateNetwork;
  readonly stages: readonly StageAccount[];
  /** Multiply-adds of each regular block. */
  readonly level: number;
  readonly parameters: number;
  readonly multiplyAdds: number;
}

const accounts = new Map<TemplateNetwork, NetworkAccount>();

export function accountOf(network: TemplateNetwork): NetworkAccount {
  const account = accounts.get(network) ?? counted(network);
  accounts.set(network, account);
  return account;
}

/** The block of this id, or the regular one where the network has none of it. */
export function blockOf({ stages }: NetworkAccount, id: string): BlockAccount {
  const blocks = stages.flatMap((stage) => stage.blocks);
  const block = blocks.find((each) => each.id === id) ?? blocks.find((each) => each.id === regularBlock);
  if (!block) throw new Error('The network has no regular block.');
  return block;
}

function counted(network: TemplateNetwork): NetworkAccount {
  const spec: NetworkSpec = specs[network]();
  const graph = buildNetwork(spec);
  const level = countBlock(graph, regularBlock).multiplyAdds;
  const all = countNetwork(graph);
  const stages = spec.stages.map((stage, index): StageAccount => {
    const number = index + 1;
    const blocks = Array.from({ length: stage.blocks }, (_, block) => countedBlock(graph, number, block + 1, level));
    return { number, spec: stage, shape: nodeOf(graph, `stage${number}.block1.out`).shape, blocks };
  });
  return { network, stages, level, parameters: parametersOf(all), multiplyAdds: all.multiplyAdds };
}

function countedBlock(graph: Graph, stage: number, number: number, level: number): BlockAccount {
  const id = `stage${stage}.block${number}`;
  const { weights, multiplyAdds } = countBlock(graph, id);
  const layers = layerNames.map((name) => countedLayer(graph, id, name));
  const inputSide = nodeOf(graph, `${id}.conv1`).shape.height;
  return { id, stage, number, layers, weights, multiplyAdds, inputSide, times: multiplyAdds / level };
}

function countedLayer(graph: Graph, block: string, name: LayerName): LayerAccount {
  const node = graph.nodes.find(
    ({ id, operation }) => id === `${block}.${nodeNames[name]}` && operation.kind === 'convolution',
  );
  if (!node) return { name, weights: 0, multiplyAdds: 0 };
  const { weights, multiplyAdds } = countNode(node);
  return { name, node, weights, multiplyAdds };
}

/** The convolution of a layer; undefined where the shortcut is x itself. */
export function convolutionOf({ node }: LayerAccount): Convolution | undefined {
  return node?.operation.kind === 'convolution' ? node.operation : undefined;
}
