/** Two networks on one picture. */
import type { Model } from '../../network/network.ts';
import type { FeatureMaps } from '../../network/protocol.ts';

export const SIDES = ['own', 'other'] as const;

/** The laboratory's network, and the one beside it. */
export type SideName = (typeof SIDES)[number];

/** One of the two, as far as it has answered. */
export interface Side {
  /** What it is called in sentences, e.g. "8×4d". */
  readonly label: string;
  /** As it was trained; what it answers has the reader's edits. */
  readonly model: Model;
  /** By class, Σ = 1. */
  readonly shares: readonly number[];
  /** C of the compared block. */
  readonly cardinality: number;
  /** What the block passes on. */
  readonly out: FeatureMaps;
  /** After the 3×3 of all paths, BN and ReLU. */
  readonly middle: FeatureMaps;
}

export interface Pair {
  readonly block: string;
  readonly own: Side;
  readonly other: Side;
  /** One network on both sides, with and without the reader's edits. */
  readonly sameWeights: boolean;
}
