/** The parts of a block as the figure draws them, read off its graph in whatever form. */
import type { Convolution, Graph, Node } from '../../graph/graph.ts';
import { nodeOf } from '../../graph/graph.ts';
import { formOf } from '../../graph/read-block.ts';
import type { Form } from '../../graph/spec.ts';
import type { Weight } from '../../graph/weight.ts';
import { sizeAlong } from '../../graph/weight.ts';

/** The three layers of a path, and of the whole block. */
export const layers = ['conv1', 'conv2', 'conv3'] as const;

export type Layer = (typeof layers)[number];

/** A convolution with what follows it: one path's where the form keeps paths apart, else the block's. */
export interface Piece {
  readonly node: Node;
  readonly operation: Convolution;
  /** What follows it before the paths meet. */
  readonly follows: readonly ('bias' | 'BN' | 'ReLU')[];
}

export interface BlockPieces {
  readonly form: Form;
  readonly cardinality: number;
  readonly input: Node;
  readonly piece: (layer: Layer, path: number) => Piece;
  /** Whether a layer is written path by path. */
  readonly apart: Readonly<Record<Layer, boolean>>;
  /** Where the paths meet: a sum in (a), a concatenation in (b); form (c) has no such place. */
  readonly meeting: Node | undefined;
  readonly lastNorm: Node | undefined;
  readonly sum: Node;
  readonly output: Node;
}

export function piecesOf(graph: Graph, cardinality: number): BlockPieces {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const readers = readersIn(graph);
  const known = new Map<string, Piece>();
  const pieceAt = (id: string): Piece | undefined => {
    const node = nodes.get(id);
    if (node?.operation.kind !== 'convolution') return undefined;
    const { operation } = node;
    const piece = known.get(id) ?? { node, operation, follows: followersOf(node, operation, readers) };
    known.set(id, piece);
    return piece;
  };
  const piece = (layer: Layer, path: number): Piece => {
    const found = pieceAt(`block.path${path}.${layer}`) ?? pieceAt(`block.${layer}`);
    if (!found) throw new Error(`The block has no ${layer} for path ${path}.`);
    return found;
  };
  const isApart = (layer: Layer): boolean => piece(layer, 1).node.path !== undefined;
  return {
    form: formOf(graph, 'block'),
    cardinality,
    input: nodeOf(graph, 'input'),
    piece,
    apart: { conv1: isApart('conv1'), conv2: isApart('conv2'), conv3: isApart('conv3') },
    meeting: nodes.get('block.paths') ?? nodes.get('block.concat'),
    lastNorm: nodes.get('block.bn3'),
    sum: nodeOf(graph, 'block.sum'),
    output: nodeOf(graph, 'block.out'),
  };
}

type Readers = ReadonlyMap<string, readonly Node[]>;

function readersIn({ nodes }: Graph): Readers {
  const readers = new Map<string, Node[]>();
  for (const node of nodes) {
    for (const input of node.inputs) readers.set(input, [...(readers.get(input) ?? []), node]);
  }
  return readers;
}

/** BN and ReLU right after a convolution; the last BN of a right block stands by itself. */
function followersOf(node: Node, operation: Convolution, readers: Readers): Piece['follows'] {
  const found: ('bias' | 'BN' | 'ReLU')[] = operation.bias ? ['bias'] : [];
  let here = node;
  for (;;) {
    const [reader, other] = readers.get(here.id) ?? [];
    if (!reader || other || reader.id === 'block.bn3') return found;
    here = reader;
    if (here.operation.kind === 'batchNorm') found.push('BN');
    else if (here.operation.kind === 'relu') found.push('ReLU');
    else return found;
  }
}

/** Entries `from` ≤ index < `to` along one axis. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Where a path's weights lie in the whole block's matrices. */
export interface Share {
  /** Rows of W₁, which are the channels of the path's block in W₂ and its columns of W₃. */
  readonly rows: Range;
  readonly columns: Range;
}

/** The share of a path, read off the slices that form (a) takes of the weights of form (c). */
export function shareOf(inFormA: BlockPieces, path: number): Share {
  return {
    rows: rangeOf(inFormA.piece('conv1', path).operation.weight, 0),
    columns: rangeOf(inFormA.piece('conv3', path).operation.weight, 1),
  };
}

function rangeOf(weight: Weight, axis: number): Range {
  const cut = weight.kind === 'slice' && weight.axis === axis;
  return cut ? { from: weight.from, to: weight.to } : { from: 0, to: sizeAlong(weight, axis) };
}
