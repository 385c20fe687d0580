/** Where form (b) of ResNeXt's block and Inception-ResNet-A part, read off their graphs. */
import { COMPARED, concatenatedResnext } from '../../graph/compared.ts';
import { countNetwork } from '../../graph/counts.ts';
import { nodeOf } from '../../graph/graph.ts';
import { buildModule, type ModuleSpec } from '../../graph/module.ts';
import { kernelName } from '../grammar/operation-label.ts';
import { readModule } from '../modules/reading.ts';

export const differences = ['none', 'shape', 'width', 'number', 'scaling'] as const;

export type Difference = (typeof differences)[number];

export interface RelativesState {
  readonly cardinality: number;
  readonly difference: Difference;
  /** All paths are drawn, however many. */
  readonly open?: boolean;
}

export function relatives({ cardinality }: RelativesState): { resnext: ModuleSpec; inception: ModuleSpec } {
  return { resnext: concatenatedResnext(cardinality), inception: COMPARED['inception-resnet-a'] };
}

export interface Traits {
  /** Each shape of a path once, as `1×1 → 3×3`. */
  readonly shapes: readonly string[];
  readonly paths: number;
  /** Channels of each path's result: the same for all paths of both modules. */
  readonly width: number;
  readonly concatenated: number;
  readonly factor: number | undefined;
  readonly weights: number;
  readonly handSet: number;
}

export function traitsOf(spec: ModuleSpec): Traits {
  const graph = buildModule(spec);
  const { lanes } = readModule(spec);
  const layers = lanes.map(({ split, transform }) => [...split, ...transform].map(({ node }) => node));
  const kernels = layers.map((nodes) =>
    nodes.map(({ operation }) => (operation.kind === 'convolution' ? kernelName(operation) : '')).join(' → '),
  );
  return {
    shapes: [...new Set(kernels)],
    paths: lanes.length,
    width: layers[0]?.at(-1)?.shape.channels ?? 0,
    concatenated: nodeOf(graph, `${spec.id}.concat`).shape.channels,
    factor: spec.factor,
    weights: countNetwork(graph).weights,
    handSet: spec.handSet.length,
  };
}
