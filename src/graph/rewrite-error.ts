/** What a rewrite or an edit of a block can refuse. Faults are data, so that the page can say them in its own language. */
import type { Break } from './forms.ts';

export type RewriteFault =
  | { readonly code: 'no-such-block'; readonly block: string }
  | { readonly code: 'no-such-path'; readonly block: string; readonly path: number; readonly cardinality: number }
  /** Slices must be equal, and the one that is switched off (`without`) one of them. */
  | {
      readonly code: 'no-such-slice';
      readonly block: string;
      readonly width: number;
      readonly count: number;
      readonly without?: number;
    }
  /** A block with ReLU, BN or bias in the wrong place is another function: it has no form (b) or (c). */
  | { readonly code: 'broken-block'; readonly block: string; readonly breaks: readonly Break[] }
  /** Paths of different layers or widths have no grouped convolution (paper §3.3, "Discussion"). */
  | { readonly code: 'unlike-paths'; readonly block: string }
  /** The paths are alike, but not 1×1 → 3×3 → 1×1. */
  | { readonly code: 'not-a-bottleneck'; readonly block: string }
  /** Not two layers, or two layers that cannot be cut into so many paths. */
  | { readonly code: 'not-two-layers'; readonly block: string }
  | { readonly code: 'no-bias'; readonly block: string }
  | { readonly code: 'no-batch-norm'; readonly block: string };

/** Thrown by rewrites that make no sense for the block; `fault` holds the code and the values. */
export class RewriteError extends Error {
  readonly fault: RewriteFault;
  constructor(fault: RewriteFault) {
    super(`Cannot rewrite: ${JSON.stringify(fault)}`);
    this.name = 'RewriteError';
    this.fault = fault;
  }
}
