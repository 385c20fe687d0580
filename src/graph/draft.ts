/** A list of nodes while it is being written: works out every shape as nodes are added. */
import type { BatchNorm, Node, Operation, Shape } from './graph.ts';
import { outputShape } from './shapes.ts';

/** Where a node belongs: block, path and role, as far as it has them. */
export type Place = Pick<Node, 'block' | 'path' | 'role'>;

export class Draft {
  readonly nodes: Node[] = [];
  readonly #shapes = new Map<string, Shape>();

  /** `known`: nodes outside the draft that its nodes may read. */
  constructor(known: Iterable<readonly [id: string, shape: Shape]> = []) {
    for (const [id, shape] of known) this.#shapes.set(id, shape);
  }

  input(shape: Shape): string {
    this.#append({ id: 'input', operation: { kind: 'input' }, inputs: [], shape });
    return 'input';
  }

  /** Appends a node that reads nodes of the draft (or known ones) and returns its id. */
  add(id: string, operation: Operation, inputs: readonly string[], place: Place = {}): string {
    const shapes = inputs.map((input) => this.shape(input));
    this.#append({ id, operation, inputs, shape: outputShape(operation, shapes), ...place });
    return id;
  }

  /** Appends a batch normalization where there is one; without it the value passes on as it is. */
  normalize(id: string, batchNorm: BatchNorm | undefined, input: string, place: Place = {}): string {
    return batchNorm ? this.add(id, batchNorm, [input], place) : input;
  }

  shape(id: string): Shape {
    const shape = this.#shapes.get(id);
    if (!shape) throw new Error(`No node "${id}" stands before its reader.`);
    return shape;
  }

  #append(node: Node): void {
    if (this.#shapes.has(node.id)) throw new Error(`There are two nodes "${node.id}".`);
    this.#shapes.set(node.id, node.shape);
    this.nodes.push(node);
  }
}
