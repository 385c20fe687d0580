/** The same network written in several ways, each with what it costs on paper. */
import { countNetwork } from '../../graph/counts.ts';
import type { Graph } from '../../graph/graph.ts';
import { blocksOf } from '../../graph/read-block.ts';
import { withDenseKernel, withForms } from '../../graph/rewrite.ts';
import type { Kernels } from '../../network/protocol.ts';

export type WayName = 'a' | 'b' | 'c' | 'dense';

export interface Way {
  readonly name: WayName;
  readonly graph: Graph;
  readonly multiplyAdds: number;
  /** Convolutions, each of which is one call. */
  readonly convolutions: number;
  /** TensorFlow.js has no convolution with groups. */
  readonly kernels: readonly Kernels[];
}

/** Forms (a), (b), (c) of every block (Fig. 3), and form (c) with the zeros between the groups multiplied too. */
export function waysOf(graph: Graph): Way[] {
  const dense = blocksOf(graph).reduce(withDenseKernel, graph);
  return [
    wayOf('a', withForms(graph, 'a')),
    wayOf('b', withForms(graph, 'b')),
    wayOf('c', withForms(graph, 'c')),
    wayOf('dense', dense),
  ];
}

function wayOf(name: WayName, graph: Graph): Way {
  const convolutions = graph.nodes.flatMap(({ operation }) => (operation.kind === 'convolution' ? [operation] : []));
  const grouped = convolutions.some(({ groups }) => groups > 1);
  return {
    name,
    graph,
    multiplyAdds: countNetwork(graph).multiplyAdds,
    convolutions: convolutions.length,
    kernels: grouped ? ['ours'] : ['ours', 'stock'],
  };
}
