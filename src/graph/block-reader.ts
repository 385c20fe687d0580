/** The nodes of one block, looked up by the part of their id that follows the block's id: `conv2`, `path3.bn1`. */
import type { Layer } from './block.ts';
import type { Convolution, Graph, Node } from './graph.ts';
import { RewriteError } from './rewrite-error.ts';

export class BlockReader {
  readonly block: string;
  readonly #nodes: ReadonlyMap<string, Node>;

  /** Throws RewriteError where the graph has no such block. */
  constructor(graph: Graph, block: string) {
    const nodes = graph.nodes.filter((node) => node.block === block);
    if (nodes.length === 0) throw new RewriteError({ code: 'no-such-block', block });
    this.block = block;
    this.#nodes = new Map(nodes.map((node) => [node.id.slice(block.length + 1), node]));
  }

  find(name: string): Node | undefined {
    return this.#nodes.get(name);
  }

  /** `path1.`, `path2.`, … as far as the block has them. */
  pathNames(): string[] {
    const paths = [...this.#nodes.values()].map((node) => node.path ?? 0);
    return Array.from({ length: Math.max(...paths) }, (_, index) => `path${index + 1}.`);
  }

  /** Nodes of one path in order, or (prefix '') those of the block's own line. */
  nodesOf(prefix: string): Node[] {
    const direct = (name: string) => name.startsWith(prefix) && !name.slice(prefix.length).includes('.');
    return [...this.#nodes].filter(([name]) => direct(name)).map(([, node]) => node);
  }

  convolution(name: string): { operation: Convolution; input: string } {
    const node = this.find(name);
    const [input] = node?.inputs ?? [];
    if (node?.operation.kind !== 'convolution' || !input) throw new Error(`The block has no convolution "${name}".`);
    return { operation: node.operation, input };
  }

  layer(convolution: string, batchNorm: string): Layer {
    const { weight, bias } = this.convolution(convolution).operation;
    const normalization = this.find(batchNorm)?.operation;
    return {
      weight,
      ...(bias && { bias }),
      ...(normalization?.kind === 'batchNorm' && { batchNorm: normalization }),
    };
  }

  factors(name: string): readonly number[] {
    const operation = this.find(name)?.operation;
    return operation?.kind === 'scale' ? operation.factors : [];
  }
}
