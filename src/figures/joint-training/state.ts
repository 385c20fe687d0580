import type { Language } from '../../language/language.tsx';
import type { TrainedNetwork } from '../live/trained-networks.ts';
import { averageOf, trained } from './experiment.ts';

/** Predictions on one picture, as far as they are there. */
export interface Answers {
  /** The picture as the networks see it, as an address. */
  readonly image: string;
  /** With the paths switched, and what was switched. */
  readonly joint?: { readonly setting: string; readonly shares: readonly number[] };
  /** Of the whole networks, by name. */
  readonly members: Readonly<Record<string, readonly number[]>>;
}

export interface JointState {
  readonly scope: string;
  /** Paths that are off, from 1. */
  readonly off: readonly number[];
  readonly networks: readonly TrainedNetwork[];
  /** Names of the networks in the average. */
  readonly kept: readonly string[];
  readonly answers?: Answers;
}

export interface Frame {
  readonly state: JointState;
  readonly language: Language;
}

/** The switches as one text, to tell which setting an answer is for. */
export function settingOf(scope: string, off: readonly number[]): string {
  return `${scope} ${off.join('.')}`;
}

/** The prediction with all paths on. */
export function wholeShares({ answers }: JointState): readonly number[] | undefined {
  return answers?.members[trained.model];
}

/** Average over these networks; undefined until all of them have answered. */
export function averageShares({ answers }: JointState, names: readonly string[]): readonly number[] | undefined {
  const predictions = names.flatMap((name) => {
    const shares = answers?.members[name];
    return shares ? [shares] : [];
  });
  return predictions.length === names.length ? averageOf(predictions) : undefined;
}
