import { blockWidth } from '../../figures/depth-two/blocks.ts';
import { relatives, type Traits, traitsOf } from '../../figures/inception-resnet/differences.ts';
import { COMPARED, type ComparedName, comparedNames } from '../../graph/compared.ts';
import { countNetwork } from '../../graph/counts.ts';
import { GOOGLENET, type InceptionName } from '../../graph/googlenet.ts';
import { nodeOf } from '../../graph/graph.ts';
import { buildModule } from '../../graph/module.ts';
import { inception, twoLayerBlock } from '../../graph/modules.ts';
import { count, type NamedValue, oneOf, worked } from './value.ts';

const conv2 = { height: 56, width: 56, channels: 256 };

const module = oneOf(...comparedNames);
const graphOf = (name: ComparedName) => buildModule(COMPARED[name]);

const inceptionModule = oneOf(...(Object.keys(GOOGLENET) as InceptionName[]));
const filter = oneOf('one', 'reduceThree', 'three', 'reduceFive', 'five', 'pool');

/** Form (b) of ResNeXt's block with the paper's 32 paths, or Inception-ResNet-A. */
const relative = oneOf('resnext', 'inception');

function relativeOf(name: 'resnext' | 'inception'): Traits {
  return traitsOf(relatives({ cardinality: 32, difference: 'none' })[name]);
}

/** Counts of the modules that the paper compares itself with. */
export const moduleValues = {
  'module.weights': worked({ module }, (given) => countNetwork(graphOf(given.module)).weights),
  'module.multiplyAdds': worked({ module }, (given) => countNetwork(graphOf(given.module)).multiplyAdds),
  /** Channels of the result. */
  'module.channels': worked({ module }, (given) => {
    const graph = graphOf(given.module);
    return nodeOf(graph, graph.output).shape.channels;
  }),
  /** Output channels of all its convolutions together. */
  'module.filters': worked({ module }, (given) => {
    const convolutions = graphOf(given.module).nodes.filter(({ operation }) => operation.kind === 'convolution');
    return convolutions.reduce((sum, { shape }) => sum + shape.channels, 0);
  }),
  'module.branches': worked({ module }, (given) => COMPARED[given.module].paths.length),
  /** Numbers that somebody had to choose for it. */
  'module.handSet': worked({ module }, (given) => COMPARED[given.module].handSet.length),
  /** Weights of the branch with this number, e.g. path="3". */
  'module.pathWeights': worked({ module, path: oneOf('1', '2', '3', '4') }, (given) => {
    return countNetwork(graphOf(given.module), (node) => node.path === Number(given.path)).weights;
  }),
  /** A block of C paths of two 3×3 layers, n → d → n channels (paper Fig. 4, left). */
  'twoLayer.weights': worked({ C: count, d: count, n: count }, ({ C, d, n }) => {
    return countNetwork(buildModule(twoLayerBlock({ ...conv2, channels: n }, C, d))).weights;
  }),
  /** Channels of the blocks in the figure that compares two layers with three. */
  'twoLayer.channels': worked({}, () => blockWidth),
  /** Filters of one convolution of GoogLeNet, and the channels that its module reads. */
  'inception.filters': worked({ module: inceptionModule, filter }, (given) => {
    return GOOGLENET[given.module].filters[given.filter];
  }),
  'inception.inputChannels': worked({ module: inceptionModule }, (given) => GOOGLENET[given.module].inputChannels),
  'relatives.pathWidth': worked({ block: relative }, (given) => relativeOf(given.block).width),
  'relatives.concatenated': worked({ block: relative }, (given) => relativeOf(given.block).concatenated),
  /** What the residual is multiplied by. */
  'relatives.factor': worked({ block: relative }, (given) => relativeOf(given.block).factor ?? 1),
  /** Hand-set numbers of all nine modules of GoogLeNet. */
  'googlenet.handSet': worked({}, () => {
    const names = Object.keys(GOOGLENET) as InceptionName[];
    return names.reduce((sum, name) => sum + inception(name).handSet.length, 0);
  }),
} satisfies Record<string, NamedValue>;
