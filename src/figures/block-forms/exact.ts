/** The three forms of a small block with whole numbers throughout, so that every sum is exact in any order. */
import { EPSILON } from '../../graph/block.ts';
import { buildBlock } from '../../graph/build.ts';
import { elements } from '../../graph/graph.ts';
import { withForm } from '../../graph/rewrite.ts';
import type { Form } from '../../graph/spec.ts';
import { FORMS } from '../../graph/spec.ts';
import { run } from '../../reference/run.ts';
import { seededStore, seededValues } from '../../reference/seeded.ts';
import type { ExactValues } from '../../reference/values.ts';
import { beforeMisplacing, type Misplacement, misplace } from './block.ts';

/** Side of the maps, their channels, and width of each path. */
export const exactSize = { side: 3, channels: 4, pathWidth: 2 } as const;

export interface ExactComparison {
  /** x + F(x) in each form, before the last ReLU. */
  readonly sums: Readonly<Record<Form, ExactValues>>;
  /** The channel with most to see, from 0. */
  readonly channel: number;
  /** Largest difference between (a) and (c). */
  readonly largest: number;
}

/** Runs all forms in double precision; with something misplaced, form (a) has it in the wrong place. */
export function compareExactly(cardinality: number, seed: number, misplaced: Misplacement): ExactComparison {
  const { side, channels, pathWidth } = exactSize;
  const input = { height: side, width: side, channels };
  const fresh = buildBlock({ id: 'block', input, cardinality, pathWidth, outputChannels: channels, stride: 1 });
  const store = seededStore(fresh, seed, 'integer');
  // With a variance of 1 − ε the root is 1, so that batch normalization keeps whole numbers whole.
  for (const [name, { shape, data }] of store) {
    if (name.endsWith('.running_var')) store.set(name, { shape, data: data.map(() => 1 - EPSILON) });
  }
  const picture = seededValues(fresh, seed, 'integer');
  const sums = {} as Record<Form, ExactValues>;
  for (const form of FORMS) {
    const right = withForm(beforeMisplacing(fresh, 'block', misplaced), 'block', form);
    const graph = form === 'a' ? misplace(fresh, 'block', misplaced) : right;
    const value = run(graph, store, { input: picture }, { wanted: ['block.sum'] }).get('block.sum');
    if (value) sums[form] = value;
  }
  const gaps = Array.from({ length: elements(sums.a.shape) }, (_, index) =>
    Math.abs((sums.a.data[index] ?? 0) - (sums.c.data[index] ?? 0)),
  );
  const weight = gaps.map((gap, index) => gap * 1000 + Math.min(99, Math.abs(sums.c.data[index] ?? 0)));
  const most = weight.indexOf(Math.max(...weight));
  return { sums, channel: most % channels, largest: Math.max(...gaps) };
}
