/** Programs of the code export together with the weights and the answers that they must give. */
import { buildBlock, buildNetwork } from '../../../src/graph/build.ts';
import type { Framework } from '../../../src/graph/code/code.ts';
import { codeOf } from '../../../src/graph/code/code.ts';
import type { Graph, Node } from '../../../src/graph/graph.ts';
import { nodeOf } from '../../../src/graph/graph.ts';
import type { BlockSpec, NetworkSpec } from '../../../src/graph/spec.ts';
import { FORMS } from '../../../src/graph/spec.ts';
import type { Weight } from '../../../src/graph/weight.ts';
import { evaluate } from '../../../src/graph/weight-values.ts';
import { run } from '../../../src/reference/run.ts';
import { seededStore, seededValues } from '../../../src/reference/seeded.ts';

const stage = { blocks: 2, cardinality: 2, pathWidth: 3, outputChannels: 8, stride: 1 };

/** Small, with everything in it: a pool, a projection, stride 2 on odd and on even sides. */
const network: NetworkSpec = {
  name: '2x3d',
  input: { height: 21, width: 16, channels: 3 },
  stem: { kernel: 7, stride: 2, channels: 4, pool: { size: 3, stride: 2, padding: 1 } },
  stages: [stage, { ...stage, pathWidth: 6, outputChannels: 16, stride: 2 }],
  classes: 5,
};

const block: BlockSpec = {
  id: 'block',
  input: { height: 8, width: 7, channels: 6 },
  cardinality: 3,
  pathWidth: 2,
  outputChannels: 6,
  stride: 1,
};

type Spec = NetworkSpec | BlockSpec;

/** Both specs in all forms, with and without biases and batch normalization; one path; one channel per path. */
export const specs: readonly (readonly [string, Spec])[] = [
  ...FORMS.flatMap((form) =>
    [true, false].flatMap((batchNorm) =>
      [true, false].flatMap((biases): [string, Spec][] => {
        const style = `form (${form}), ${batchNorm ? 'BN' : 'no BN'}, ${biases ? 'biases' : 'no biases'}`;
        return [
          [`network, ${style}`, { ...network, form, batchNorm, biases }],
          [`block, ${style}`, { ...block, form, batchNorm, biases }],
        ];
      }),
    ),
  ),
  ...FORMS.flatMap((form): [string, Spec][] => [
    [`one path, form (${form})`, { ...block, form, cardinality: 1 }],
    [`one channel per path, strided, form (${form})`, { ...block, form, pathWidth: 1, stride: 2 }],
  ]),
];

export interface NamedTensor {
  /** Node that reads it and what it is there: `weight`, `bias`, `gamma`, … */
  readonly node: Node;
  readonly what: string;
  readonly shape: readonly number[];
  readonly data: Float64Array;
}

export interface Program {
  readonly name: string;
  readonly code: string;
  readonly graph: Graph;
  readonly tensors: readonly NamedTensor[];
  readonly input: Float64Array;
  readonly output: Float64Array;
}

/** The program for a spec, weights drawn with a seed, and the reference's answer. */
export function programOf(framework: Framework, name: string, spec: Spec): Program {
  const graph = 'stages' in spec ? buildNetwork(spec) : buildBlock(spec);
  const store = seededStore(graph, 11);
  const input = seededValues(graph, 12);
  const output = run(graph, store, { input }).get(graph.output)?.data ?? new Float64Array();
  const tensors = graph.nodes.flatMap((node) =>
    Object.entries(weightsOf(node)).map(([what, weight]) => ({ node, what, ...evaluate(weight, store) })),
  );
  return { name, code: codeOf(framework, spec), graph, tensors, input, output };
}

function weightsOf({ operation }: Node): Record<string, Weight> {
  switch (operation.kind) {
    case 'convolution':
    case 'linear':
      return { weight: operation.weight, ...(operation.bias && { bias: operation.bias }) };
    case 'batchNorm': {
      const { gamma, beta, mean, variance } = operation;
      return { gamma, beta, mean, variance };
    }
    default:
      return {};
  }
}

const PYTORCH_NAMES: Readonly<Record<string, string>> = {
  gamma: 'weight',
  beta: 'bias',
  mean: 'running_mean',
  variance: 'running_var',
};

/** The name of a tensor in the state dict of the PyTorch program. */
export function stateName({ graph }: Program, { node, what }: NamedTensor): string {
  return `${moduleName(graph, node)}.${PYTORCH_NAMES[what] ?? what}`;
}

/** Layers of a path are numbered in one sequence: `stage1.block2.path3.conv2` is `stage1.block2.paths.2.3`. */
function moduleName(graph: Graph, node: Node): string {
  const own = (id: string) => (graph.output === 'logits' ? id : id.replace(/^block\./, ''));
  if (node.path === undefined) return own(node.id);
  const sequence = graph.nodes.filter((each) => each.block === node.block && each.path === node.path);
  const index = sequence.findIndex((each) => each.id === node.id);
  return own(`${node.block}.paths.${node.path - 1}.${index}`);
}

/** Height, width and channels of the picture. */
export function inputShape({ graph }: Program): [number, number, number] {
  const { height, width, channels } = nodeOf(graph, 'input').shape;
  return [height, width, channels];
}
