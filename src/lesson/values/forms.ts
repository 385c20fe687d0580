import { buildBlock } from '../../graph/build.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Form } from '../../graph/spec.ts';
import { difference } from '../../reference/difference.ts';
import { run } from '../../reference/run.ts';
import { type NumberKind, seededStore, seededValues } from '../../reference/seeded.ts';
import type { ExactValues } from '../../reference/values.ts';
import { type NamedValue, oneOf, worked } from './value.ts';

/**
 * The paper's template block on small maps, so that it can be run while the site is built. Convolutions and
 * ReLU only: with BN between them, whole numbers would not stay whole.
 */
function blockIn(form: Form): Graph {
  const input = { height: 4, width: 4, channels: 256 };
  return buildBlock({
    id: 'block',
    input,
    cardinality: 32,
    pathWidth: 4,
    outputChannels: 256,
    stride: 1,
    form,
    batchNorm: false,
  });
}

/** Both the weights and the input come from this seed, which the text names. */
const seed = 1;

function outputOf(form: Form, kind: NumberKind): ExactValues {
  const graph = blockIn(form);
  // Each form reads the same tensors of the store, so one seed gives all forms one set of weights.
  const store = seededStore(blockIn('c'), seed, kind);
  const value = run(graph, store, { input: seededValues(graph, seed, kind) }).get(graph.output);
  if (!value) throw new Error(`Form (${form}) has no output.`);
  return value;
}

const form = oneOf('a', 'b', 'c');

/** Two forms of one block, run in double precision. */
export const formValues = {
  /** Largest difference of their outputs as a share of the largest output. */
  'forms.difference': worked({ from: form, to: form, numbers: oneOf('real', 'integer') }, ({ from, to, numbers }) => {
    return difference(outputOf(from, numbers), outputOf(to, numbers)).relative;
  }),
} satisfies Record<string, NamedValue>;
