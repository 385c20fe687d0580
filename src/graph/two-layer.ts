/**
 * Blocks of depth two, 3×3 → 3×3 (paper §3.3 and Fig. 4): C summed paths are the same function as one wide block.
 * No layer is left in groups, so C alone means nothing here; only C·d does. Both rewrites keep the stored weights.
 */
import type { Layer } from './block.ts';
import { BlockReader } from './block-reader.ts';
import type { Place } from './draft.ts';
import { Draft } from './draft.ts';
import { convolution } from './forms.ts';
import type { Graph, Node } from './graph.ts';
import { nodeOf } from './graph.ts';
import { joinLayers, joinSummed, pathLayer, pathNumbers, summedLayer } from './path-layer.ts';
import { RewriteError } from './rewrite-error.ts';
import { checkLikePaths } from './template.ts';
import { sizeAlong } from './weight.ts';

interface TwoLayers {
  readonly id: string;
  readonly input: string;
  /** 3×3, x → C·d channels. */
  readonly first: Layer;
  /** 3×3, C·d channels → x's; its BN stands after the sum. */
  readonly second: Layer;
}

/** The paths as one wide block: first layers one after the other, second layers side by side. */
export function joinPaths(graph: Graph, block: string): Graph {
  const { id, input, first, second } = readTwoLayers(graph, block);
  return replaceBlock(graph, block, input, (draft) => {
    const place: Place = { block: id, role: 'transform' };
    const hidden = writeFirst(draft, id, input, first, place);
    const value = draft.add(`${id}.conv2`, convolution(second, 3, 1, 1), [hidden], place);
    return draft.normalize(`${id}.bn2`, second.batchNorm, value, place);
  });
}

/**
 * The block as `cardinality` paths that are summed, however many it had.
 * Throws RewriteError where that number does not divide the width.
 */
export function cutIntoPaths(graph: Graph, block: string, cardinality: number): Graph {
  const { id, input, first, second } = readTwoLayers(graph, block);
  if (sizeAlong(first.weight, 0) % cardinality !== 0) throw new RewriteError({ code: 'not-two-layers', block });
  return replaceBlock(graph, block, input, (draft) => {
    const ends = pathNumbers(cardinality).map((path) => {
      const name = `${id}.path${path}`;
      const place: Place = { block: id, path, role: 'transform' };
      const hidden = writeFirst(draft, name, input, pathLayer(first, path, cardinality), place);
      const last = summedLayer(second, path, cardinality);
      return draft.add(`${name}.conv2`, convolution(last, 3, 1, 1), [hidden], place);
    });
    const aggregate: Place = { block: id, role: 'aggregate' };
    const sum = draft.add(`${id}.paths`, { kind: 'sum' }, ends, aggregate);
    return draft.normalize(`${id}.bn2`, second.batchNorm, sum, aggregate);
  });
}

function writeFirst(draft: Draft, name: string, input: string, layer: Layer, place: Place): string {
  const value = draft.add(`${name}.conv1`, convolution(layer, 3, 1, 1), [input], place);
  const normalized = draft.normalize(`${name}.bn1`, layer.batchNorm, value, place);
  return draft.add(`${name}.relu1`, { kind: 'relu' }, [normalized], place);
}

/** Puts the nodes that `write` gives for the residual function, + x and ReLU in the place of the block's nodes. */
function replaceBlock(graph: Graph, block: string, input: string, write: (draft: Draft) => string): Graph {
  const draft = new Draft([[input, nodeOf(graph, input).shape]]);
  const place: Place = { block, role: 'output' };
  const sum = draft.add(`${block}.sum`, { kind: 'sum' }, [write(draft), input], place);
  draft.add(`${block}.out`, { kind: 'relu' }, [sum], place);
  const start = graph.nodes.findIndex((node) => node.block === block);
  const outside = (nodes: readonly Node[]) => nodes.filter((node) => node.block !== block);
  return {
    ...graph,
    nodes: [...outside(graph.nodes.slice(0, start)), ...draft.nodes, ...outside(graph.nodes.slice(start))],
  };
}

function readTwoLayers(graph: Graph, block: string): TwoLayers {
  const reader = new BlockReader(graph, block);
  checkLikePaths(reader);
  const paths = reader.find('paths') ? reader.pathNames() : [''];
  const nodes = paths.flatMap((path) => reader.nodesOf(path));
  const kernels = nodes.flatMap(({ operation }) =>
    operation.kind === 'convolution' ? [operation.kernel.join('×')] : [],
  );
  if (kernels.length !== 2 * paths.length || kernels.some((kernel) => kernel !== '3×3') || reader.find('concat')) {
    throw new RewriteError({ code: 'not-two-layers', block });
  }
  const { input } = reader.convolution(`${paths[0]}conv1`);
  const seconds = paths.map((path) => reader.layer(`${path}conv2`, ''));
  const batchNorm = reader.find('bn2')?.operation;
  return {
    id: block,
    input,
    first: joinLayers(paths.map((path) => reader.layer(`${path}conv1`, `${path}bn1`))),
    second: { ...joinSummed(seconds), ...(batchNorm?.kind === 'batchNorm' && { batchNorm }) },
  };
}
