/** A module as it is drawn: lanes with the layers of two steps, then what merges them. Read off its graph. */
import type { Graph, Node } from '../../graph/graph.ts';
import { nodeOf } from '../../graph/graph.ts';
import { buildModule, type HandSetNumber, type ModuleSpec } from '../../graph/module.ts';

/** An operation with the small print that follows it. */
export interface Layer {
  readonly node: Node;
  readonly tags: readonly ('BN' | 'ReLU')[];
  /** Whether its number is one that was set by hand, and this the first layer that has it. */
  readonly handSet: boolean;
}

export interface LaneLayers {
  readonly split: readonly Layer[];
  readonly transform: readonly Layer[];
}

export interface ModuleReading {
  readonly spec: ModuleSpec;
  readonly input: Node;
  readonly output: Node;
  readonly lanes: readonly LaneLayers[];
  /** From where the lanes meet to the shortcut. */
  readonly aggregate: readonly Layer[];
  /** The sum with the shortcut and its ReLU; empty where there is no shortcut. */
  readonly end: readonly Layer[];
}

export function readModule(spec: ModuleSpec): ModuleReading {
  const graph = buildModule(spec);
  const chosen = new Set(spec.handSet.flatMap(({ nodes }) => nodes.slice(0, 1)));
  const layersOf = (belongs: (node: Node) => boolean) => layers(graph.nodes.filter(belongs), chosen);
  const lane = (index: number): LaneLayers => {
    const here = ({ path = 1 }: Node) => path === index + 1;
    return {
      split: layersOf((node) => node.role === 'split' && here(node)),
      transform: layersOf((node) => node.role === 'transform' && here(node)),
    };
  };
  return {
    spec,
    input: nodeOf(graph, 'input'),
    output: nodeOf(graph, graph.output),
    lanes: spec.paths.map((_, index) => lane(index)),
    aggregate: layersOf(({ role }) => role === 'aggregate'),
    end: layersOf(({ role }) => role === 'output'),
  };
}

/** BN and ReLU right after a convolution are its small print; elsewhere they stand for themselves. */
function layers(nodes: Graph['nodes'], chosen: ReadonlySet<string>): Layer[] {
  const found: { node: Node; tags: ('BN' | 'ReLU')[]; handSet: boolean; last: string }[] = [];
  for (const node of nodes) {
    const before = found.at(-1);
    const tag = ({ batchNorm: 'BN', relu: 'ReLU' } as const)[node.operation.kind as string];
    if (tag && before?.node.operation.kind === 'convolution' && before.last === node.inputs[0]) {
      before.tags.push(tag);
      before.last = node.id;
    } else found.push({ node, tags: [], handSet: chosen.has(node.id), last: node.id });
  }
  return found;
}

/** The number of paths, where somebody chose it. */
export function chosenCardinality({ spec }: ModuleReading): HandSetNumber | undefined {
  return spec.handSet.find(({ what }) => what === 'cardinality');
}
