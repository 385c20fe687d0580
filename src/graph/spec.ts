/** What a designer chooses: the few numbers from which a whole network follows (paper §3.1, Table 1). */
import type { Shape } from './graph.ts';

/**
 * The three ways to write one block (paper Fig. 3): (a) C paths that are summed, (b) C paths that are
 * concatenated before one shared 1×1, (c) one path with a grouped 3×3.
 */
export type Form = 'a' | 'b' | 'c';

export const FORMS: readonly Form[] = ['a', 'b', 'c'];

/** What blocks of one network have in common. */
export interface BlockStyle {
  /** Form (c) where it is left out, as in the paper's own experiments (§4). */
  readonly form?: Form;
  /** A bias after each convolution; off where it is left out, because the batch normalization would cancel it. */
  readonly biases?: boolean;
  /** Batch normalization after each convolution (paper §4); on where it is left out. */
  readonly batchNorm?: boolean;
}

/** One bottleneck block 1×1 → 3×3 → 1×1 with its shortcut. */
export interface BlockSpec extends BlockStyle {
  /** Id of the block, e.g. `stage1.block1`; all node and weight names begin with it. */
  readonly id: string;
  readonly input: Shape;
  /** C: number of paths. */
  readonly cardinality: number;
  /** d: channels of the 3×3 inside one path. */
  readonly pathWidth: number;
  readonly outputChannels: number;
  /** Stride of the 3×3 and of the projection shortcut. */
  readonly stride: number;
}

/** Blocks on maps of one size; the first one carries the stride (paper §3.1). */
export interface StageSpec {
  readonly blocks: number;
  readonly cardinality: number;
  readonly pathWidth: number;
  readonly outputChannels: number;
  readonly stride: number;
}

/** The first layer: a square convolution padded by half its kernel, and a max pool where there is one. */
export interface StemSpec {
  readonly kernel: number;
  readonly stride: number;
  readonly channels: number;
  readonly pool?: { readonly size: number; readonly stride: number; readonly padding: number };
}

export interface NetworkSpec extends BlockStyle {
  /** Short name in the paper's notation, e.g. `8x4d`. */
  readonly name: string;
  readonly input: Shape;
  readonly stem: StemSpec;
  readonly stages: readonly StageSpec[];
  readonly classes: number;
}

/** C·d, the channels of the 3×3 of all paths together ("width of group conv." in Table 2). */
export function groupWidth(spec: { readonly cardinality: number; readonly pathWidth: number }): number {
  return spec.cardinality * spec.pathWidth;
}

/** Layers with weights on the longest way, projections not counted: 1 + 3·blocks + 1. */
export function depthOf(spec: NetworkSpec): number {
  return 2 + 3 * spec.stages.reduce((sum, stage) => sum + stage.blocks, 0);
}
