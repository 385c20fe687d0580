/** One block as the laboratory shows it: which nodes stand in which place, whatever the form. */
import { type Graph, nodeOf } from '../../graph/graph.ts';
import { cardinalityOf, formOf } from '../../graph/read-block.ts';
import type { Form } from '../../graph/spec.ts';
import { runningSumId } from './running-sums.ts';

/** The channels of one path in one layer. */
export interface PathMaps {
  readonly node: string;
  readonly channels: readonly number[];
}

export interface PathView {
  /** From 1. */
  readonly path: number;
  /** After the first 1×1, its BN and ReLU. */
  readonly split: PathMaps;
  /** After the 3×3, its BN and ReLU. */
  readonly transform: PathMaps;
  /** Form (a): the node T_i(x), the path's last 1×1. */
  readonly term?: string;
  /** Form (a): the node that holds T₁(x) + … + T_i(x). */
  readonly sum?: string;
}

export interface BlockView {
  readonly block: string;
  readonly form: Form;
  readonly cardinality: number;
  /** d, channels of one path's 3×3. */
  readonly pathWidth: number;
  readonly input: string;
  readonly inputChannels: number;
  readonly outputChannels: number;
  readonly paths: readonly PathView[];
  /** Form (b): the node that puts the paths side by side. */
  readonly concat?: string;
  /** Σ T_i(x): the sum in form (a), the last 1×1 in (b) and (c). */
  readonly aggregate: string;
  /** F(x), after the BN behind the sum; the same node as `aggregate` where there is no BN. */
  readonly residual: string;
  /** What is added to F(x): x itself or its projection. */
  readonly shortcut: string;
  readonly projected: boolean;
  readonly sum: string;
  readonly out: string;
}

/** Reads the block off the graph, which may hold running sums. */
export function viewBlock(graph: Graph, block: string): BlockView {
  const form = formOf(graph, block);
  const cardinality = cardinalityOf(graph, block);
  const sum = nodeOf(graph, `${block}.sum`);
  const [residual = '', shortcut = ''] = sum.inputs;
  const split = nodeOf(graph, form === 'c' ? `${block}.conv1` : `${block}.path1.conv1`);
  const [input = ''] = split.inputs;
  const pathWidth = form === 'c' ? split.shape.channels / cardinality : split.shape.channels;
  const aggregate = form === 'a' ? `${block}.paths` : `${block}.conv3`;
  return {
    block,
    form,
    cardinality,
    pathWidth,
    input,
    inputChannels: nodeOf(graph, input).shape.channels,
    outputChannels: sum.shape.channels,
    paths: Array.from({ length: cardinality }, (_, index) => viewPath(block, form, index + 1, cardinality, pathWidth)),
    ...(form === 'b' && { concat: `${block}.concat` }),
    aggregate,
    residual,
    shortcut,
    projected: graph.nodes.some((node) => node.id === `${block}.shortcut.conv`),
    sum: sum.id,
    out: `${block}.out`,
  };
}

function viewPath(block: string, form: Form, path: number, cardinality: number, pathWidth: number): PathView {
  const first = form === 'c' ? (path - 1) * pathWidth : 0;
  const channels = Array.from({ length: pathWidth }, (_, index) => first + index);
  const place = form === 'c' ? block : `${block}.path${path}`;
  const maps = {
    path,
    split: { node: `${place}.relu1`, channels },
    transform: { node: `${place}.relu2`, channels },
  };
  if (form !== 'a') return maps;
  const term = `${place}.conv3`;
  if (path === cardinality) return { ...maps, term, sum: `${block}.paths` };
  return { ...maps, term, sum: path === 1 ? term : runningSumId(block, path) };
}

/** All nodes that the view shows, each once. */
export function shownNodes(view: BlockView): string[] {
  const ofPaths = view.paths.flatMap(({ split, transform, term, sum }) => [
    split.node,
    transform.node,
    ...(term && sum ? [term, sum] : []),
  ]);
  const { input, aggregate, residual, shortcut, sum, out } = view;
  return [...new Set([input, ...ofPaths, aggregate, residual, shortcut, sum, out])];
}

/** The same maps in a block of another form: node and channel of a path's layer, or undefined where it has none. */
export function sameMapIn(
  view: BlockView,
  node: string,
  channel: number,
): { readonly node: string; readonly channel: number } | undefined {
  const found = /^(.+\.block\d+)\.(?:path(\d+)\.)?((?:conv|bn|relu)[12])$/.exec(node);
  if (!found || found[1] !== view.block) return undefined;
  const [, , pathText, layer] = found;
  const within = channel % view.pathWidth;
  const path = pathText ? Number(pathText) : Math.floor(channel / view.pathWidth) + 1;
  if (path > view.cardinality) return undefined;
  if (view.form === 'c') return { node: `${view.block}.${layer}`, channel: (path - 1) * view.pathWidth + within };
  return { node: `${view.block}.path${path}.${layer}`, channel: within };
}
