/**
 * Blocks of any kind from one description, so that Inception, ResNet, Inception-ResNet and ResNeXt can be drawn,
 * counted and run side by side.
 *
 * A module reads x along one or more paths, merges them, and may add x. Everything has stride 1 and keeps the size
 * of the maps. Node ids are those of the paper's blocks (see forms.ts): a module that follows the template is a block
 * like any other and can be rewritten.
 */
import { storedBatchNorm } from './block.ts';
import type { Place } from './draft.ts';
import { Draft } from './draft.ts';
import { convolution } from './forms.ts';
import type { Graph, Operation, Role, Shape } from './graph.ts';
import { stored } from './weight.ts';

export type ModuleLayer =
  /** A square convolution. */
  | {
      readonly kind: 'convolution';
      readonly size: number;
      readonly channels: number;
      readonly groups?: number;
      readonly bias?: boolean;
    }
  | { readonly kind: 'batchNorm' }
  | { readonly kind: 'relu' }
  | { readonly kind: 'maxPool'; readonly size: number };

/** A number that somebody had to choose for this module, and the nodes that it decides. */
export interface HandSetNumber {
  readonly what: 'filters' | 'cardinality' | 'pathWidth' | 'factor';
  readonly value: number;
  readonly nodes: readonly string[];
}

export interface ModuleSpec {
  readonly id: string;
  readonly input: Shape;
  /** Each path reads all of x. */
  readonly paths: readonly (readonly ModuleLayer[])[];
  /** How the paths are brought together; left out where there is one, which then has no number. */
  readonly merge?: 'concat' | 'sum';
  /** Layers between the merge and the shortcut. */
  readonly after: readonly ModuleLayer[];
  /** What the residual function is multiplied by before x is added. */
  readonly factor?: number;
  /** Adds x and applies a ReLU to the sum. */
  readonly shortcut: boolean;
  readonly handSet: readonly HandSetNumber[];
}

/**
 * The module alone: a node `input` and the module's nodes. Layers are numbered along a path by their convolution:
 * `<id>.path2.conv1`, `.bn1`, `.relu1`, `.conv2`, …; the layers after the merge go on counting. Then `<id>.concat`
 * or `<id>.paths`, `<id>.factor`, `<id>.sum`, `<id>.out`, as far as there are any.
 * Throws where shapes do not fit, e.g. where paths of different widths are added.
 */
export function buildModule(spec: ModuleSpec): Graph {
  const { id, paths, merge } = spec;
  if (merge === undefined && paths.length !== 1) throw new Error(`The ${paths.length} paths of "${id}" need a merge.`);
  const draft = new Draft();
  const input = draft.input(spec.input);
  const ends = paths.map((layers, index) => {
    const writer = new LayerWriter(draft, merge ? `${id}.path${index + 1}` : id, input);
    const place: Place = { block: id, ...(merge && { path: index + 1 }) };
    for (const [at, layer] of layers.entries()) writer.add(layer, { ...place, role: roleOf(layers, at) });
    return writer;
  });
  const convolutions = Math.max(...ends.map((end) => end.convolutions));
  const values = ends.map((end) => end.value);
  const aggregate: Place = { block: id, role: 'aggregate' };
  const merged = merge ? draft.add(`${id}.${MERGED[merge]}`, { kind: merge }, values, aggregate) : (values[0] ?? input);
  const writer = new LayerWriter(draft, id, merged, convolutions);
  for (const layer of spec.after) writer.add(layer, aggregate);
  return { output: finish(draft, spec, input, writer.value), nodes: draft.nodes };
}

const MERGED = { concat: 'concat', sum: 'paths' } as const;

/** The first 1×1 of a path embeds x in a few channels (split); the rest transforms it (paper §1, §3.2). */
function roleOf(layers: readonly ModuleLayer[], index: number): Role {
  const [first] = layers;
  const embedding = first?.kind === 'convolution' && first.size === 1;
  const spatial = layers.slice(1, index + 1).some(({ kind }) => kind === 'convolution' || kind === 'maxPool');
  return embedding && !spatial ? 'split' : 'transform';
}

function finish(draft: Draft, { id, factor, shortcut }: ModuleSpec, input: string, residual: string): string {
  const place: Place = { block: id, role: 'output' };
  const scale: Operation | undefined = factor === undefined ? undefined : { kind: 'scale', factors: [factor] };
  const value = scale ? draft.add(`${id}.factor`, scale, [residual], { block: id, role: 'aggregate' }) : residual;
  if (!shortcut) return value;
  const sum = draft.add(`${id}.sum`, { kind: 'sum' }, [value, input], place);
  return draft.add(`${id}.out`, { kind: 'relu' }, [sum], place);
}

/** Writes layers one after the other and gives them their numbers. */
class LayerWriter {
  readonly #draft: Draft;
  readonly #prefix: string;
  /** Id of the last node. */
  value: string;
  convolutions: number;

  constructor(draft: Draft, prefix: string, input: string, convolutions = 0) {
    this.#draft = draft;
    this.#prefix = prefix;
    this.value = input;
    this.convolutions = convolutions;
  }

  add(layer: ModuleLayer, place: Place): void {
    if (layer.kind === 'convolution') this.convolutions++;
    const name = `${this.#prefix}.${SHORT[layer.kind]}${Math.max(1, this.convolutions)}`;
    const { channels } = this.#draft.shape(this.value);
    this.value = this.#draft.add(name, operationOf(layer, name, channels), [this.value], place);
  }
}

const SHORT = { convolution: 'conv', batchNorm: 'bn', relu: 'relu', maxPool: 'pool' } as const;

/** Weights are whole tensors of the store, named after the node. */
function operationOf(layer: ModuleLayer, name: string, inputChannels: number): Operation {
  switch (layer.kind) {
    case 'convolution': {
      const { size, channels, groups = 1, bias } = layer;
      const weight = stored(`${name}.weight`, [channels, inputChannels / groups, size, size]);
      return convolution({ weight, ...(bias && { bias: stored(`${name}.bias`, [channels]) }) }, size, 1, groups);
    }
    case 'batchNorm':
      return storedBatchNorm(name, [inputChannels]);
    case 'relu':
      return { kind: 'relu' };
    case 'maxPool':
      return { kind: 'pool', how: 'max', size: layer.size, stride: 1, padding: Math.floor(layer.size / 2) };
  }
}
