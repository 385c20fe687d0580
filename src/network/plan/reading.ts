/** Who reads what in a graph, as far as the wanted nodes need it. */
import type { BatchNorm, Graph, Node, Scale } from '../../graph/graph.ts';
import type { Filter } from './filter.ts';

export class Reading {
  readonly #nodes: ReadonlyMap<string, Node>;
  readonly #wanted: ReadonlySet<string>;
  readonly #known: (id: string) => boolean;
  /** How often a needed node is read by needed nodes. */
  readonly #readers = new Map<string, number>();

  constructor(graph: Graph, wanted: readonly string[], known: (id: string) => boolean) {
    this.#nodes = new Map(graph.nodes.map((node) => [node.id, node]));
    this.#wanted = new Set(wanted);
    this.#known = known;
    const needed = new Set(wanted);
    for (const node of graph.nodes.toReversed()) {
      if (!needed.has(node.id) || known(node.id)) continue;
      for (const input of node.inputs) {
        needed.add(input);
        this.#readers.set(input, (this.#readers.get(input) ?? 0) + 1);
      }
    }
  }

  node(id: string): Node {
    const node = this.#nodes.get(id);
    if (!node) throw new Error(`The graph has no node "${id}".`);
    return node;
  }

  isKnown(id: string): boolean {
    return this.#known(id);
  }

  /** The node, if its value need not exist on its own: one reader, not wanted, not known. */
  innerNode(id: string): Node | undefined {
    const alone = this.#readers.get(id) === 1 && !this.#wanted.has(id) && !this.#known(id);
    return alone ? this.node(id) : undefined;
  }

  innerLinear(id: string): boolean {
    const node = this.innerNode(id);
    return node !== undefined && this.filterOf(node) !== undefined;
  }

  /** The filter that ends in this node and reaches back as far as it can; nothing where the node is not linear. */
  filterOf(node: Node): { readonly filter: Filter; readonly x: string } | undefined {
    const after: (BatchNorm | Scale)[] = [];
    let end = node;
    while (isChannelwise(end)) {
      const input = this.innerNode(end.inputs[0] ?? '');
      if (!input || !isLinear(input)) break;
      after.unshift(end.operation);
      end = input;
    }
    const { operation } = end;
    const [input = ''] = end.inputs;
    if (isChannelwise(end)) return this.#filter(end, { kind: 'channelwise' }, [], [end.operation, ...after], input);
    if (operation.kind === 'pool' && operation.how === 'max') return undefined;
    if (operation.kind === 'pool' || operation.kind === 'globalAverage') {
      return this.#filter(end, operation, [], after, input);
    }
    if (operation.kind !== 'convolution' && operation.kind !== 'linear') return undefined;
    const { before, x } = this.#scalesBefore(input);
    return this.#filter(end, operation, before, after, x);
  }

  #filter(end: Node, base: Filter['base'], before: readonly Scale[], after: Filter['after'], x: string) {
    const input = this.node(x).shape;
    return { filter: { base, input, outputChannels: end.shape.channels, before, after }, x };
  }

  /** Scales that only this reader reads, so that their factors can go into its weights. */
  #scalesBefore(input: string): { before: Scale[]; x: string } {
    const before: Scale[] = [];
    let x = input;
    for (let node = this.innerNode(x); node?.operation.kind === 'scale'; node = this.innerNode(x)) {
      before.push(node.operation);
      x = node.inputs[0] ?? '';
    }
    return { before, x };
  }
}

type Channelwise = Node & { readonly operation: BatchNorm | Scale };

function isChannelwise(node: Node): node is Channelwise {
  return node.operation.kind === 'batchNorm' || node.operation.kind === 'scale';
}

function isLinear({ operation }: Node): boolean {
  const { kind } = operation;
  if (kind === 'pool') return operation.how === 'average';
  return ['convolution', 'linear', 'batchNorm', 'scale', 'globalAverage'].includes(kind);
}
