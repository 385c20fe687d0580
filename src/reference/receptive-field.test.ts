/** The receptive fields that the graph promises, against what a changed pixel really changes. */
import { expect, it } from 'vitest';
import { buildNetwork } from '../graph/build.ts';
import type { Graph } from '../graph/graph.ts';
import { elements, nodeOf } from '../graph/graph.ts';
import type { Region } from '../graph/receptive-field.ts';
import { receptiveField, regionAt } from '../graph/receptive-field.ts';
import { withForms } from '../graph/rewrite.ts';
import type { NetworkSpec } from '../graph/spec.ts';
import { FORMS } from '../graph/spec.ts';
import { storedTensors } from '../graph/stored.ts';
import type { Tensor } from '../graph/weight.ts';
import { run } from './run.ts';
import type { ExactValues } from './values.ts';
import { placeOf } from './values.ts';

const stage = { blocks: 1, cardinality: 2, pathWidth: 1, outputChannels: 2, stride: 1 };
const spec: NetworkSpec = {
  name: '2x1d',
  input: { height: 10, width: 9, channels: 1 },
  stem: { kernel: 3, stride: 1, channels: 2 },
  stages: [stage, { ...stage, outputChannels: 4, stride: 2 }],
  classes: 2,
  batchNorm: false,
};
const grouped = buildNetwork(spec);

/** All weights 1, so that nothing cancels and every value that is read counts. */
function ones(graph: Graph): Map<string, Tensor> {
  return new Map(
    [...storedTensors(graph)].map(([name, shape]) => {
      const length = shape.reduce((all, size) => all * size, 1);
      return [name, { shape, data: new Float64Array(length).fill(1) }];
    }),
  );
}

it.each(FORMS)('a pixel changes an element exactly where it lies in its receptive field, in form (%s)', (form) => {
  const graph = withForms(grouped, form);
  const store = ones(graph);
  const picture = nodeOf(graph, 'input').shape;
  const wanted = ['stem.out', 'stage1.block1.out', 'stage2.block1.out', 'logits'];
  const fields = wanted.map((id) => fieldsOf(graph, id));
  const valuesOf = (input: Float64Array) => run(graph, store, { input }, { wanted });
  const empty = valuesOf(new Float64Array(elements(picture)));
  for (let pixel = 0; pixel < elements(picture); pixel++) {
    const values = valuesOf(new Float64Array(elements(picture)).fill(1, pixel, pixel + 1));
    const { y, x } = placeOf(picture, pixel);
    for (const [index, id] of wanted.entries()) {
      const promised = fields[index]?.map((field) => within(y, field.rows) && within(x, field.columns));
      expect(changes(values.get(id), empty.get(id))).toEqual(promised);
    }
  }
});

/** The receptive field on the picture of each element of a node. */
function fieldsOf(graph: Graph, id: string): Region[] {
  const { shape } = nodeOf(graph, id);
  return Array.from({ length: elements(shape) }, (_, index) => {
    const { y, x, channel } = placeOf(shape, index);
    const field = receptiveField(graph, id, regionAt(y, x, channel));
    if (!field) throw new Error(`${id} does not read the picture.`);
    return field;
  });
}

function changes(a: ExactValues | undefined, b: ExactValues | undefined): boolean[] {
  return [...(a?.data ?? [])].map((value, index) => value !== b?.data[index]);
}

function within(index: number, [from, to]: readonly [number, number]): boolean {
  return index >= from && index < to;
}
