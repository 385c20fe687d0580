/** One block of a trained network in the three forms, each within the whole network. */
import type { Graph } from '../../graph/graph.ts';
import { withForm } from '../../graph/rewrite.ts';
import type { Form } from '../../graph/spec.ts';
import { difference, ulpDistance } from '../../reference/difference.ts';
import type { Values } from '../../reference/values.ts';
import { indexOf } from '../../reference/values.ts';
import { beforeMisplacing, type Misplacement, misplace } from './block.ts';
import { trained } from './trained-block.ts';

export function trainedGraphs(graph: Graph, misplaced: Misplacement): Readonly<Record<Form, Graph>> {
  const right = beforeMisplacing(graph, trained.block, misplaced);
  return {
    a: misplace(graph, trained.block, misplaced),
    b: withForm(right, trained.block, 'b'),
    c: withForm(right, trained.block, 'c'),
  };
}

export interface Gap {
  readonly largest: number;
  /** Steps of float32 between the two values at that place. */
  readonly steps: number;
  /** Largest value on either side. */
  readonly peak: number;
  /** Channel of the largest difference, from 0. */
  readonly channel: number;
}

/** How far two forms are apart, measured where they are furthest apart. */
export function gapOf(one: Values, other: Values): Gap {
  const { largest, place, peak } = difference(one, other);
  const at = indexOf(one.shape, place);
  const steps = largest === 0 ? 0 : ulpDistance(one.data[at] ?? 0, other.data[at] ?? 0);
  return { largest, steps, peak, channel: place.channel };
}

/** |one − other| for every element. */
export function absoluteDifference(one: Values, other: Values): Values {
  const data = Float64Array.from(one.data, (value, index) => Math.abs(value - (other.data[index] ?? 0)));
  return { shape: one.shape, data };
}
