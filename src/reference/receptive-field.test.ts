/** The receptive fields that the graph promises, against what a changed pixel really changes. */
import { expect, it } from 'vitest';
import { buildNetwork } from '../graph/build.ts';
import type { Graph } from '../graph/graph.ts';
import { elements, nodeOf } from '../graph/graph.ts';
import { clip, receptiveField, regionAt } from '../graph/receptive-field.ts';
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
  const wanted = ['stem.out', 'stage1.block1.out', 'stage2.block1.out', 'logits'];
  const shape = nodeOf(graph, 'input').shape;
  for (let pixel = 0; pixel < elements(shape); pixel++) {
    const impulse = new Float64Array(elements(shape));
    impulse[pixel] = 1;
    const at = placeOf(shape, pixel);
    const values = run(graph, store, { input: impulse }, { wanted });
    const empty = run(graph, store, { input: new Float64Array(elements(shape)) }, { wanted });
    for (const id of wanted) {
      const changed = changes(values.get(id), empty.get(id));
      const promised = changed.map((_, index) => {
        const { y, x, channel } = placeOf(nodeOf(graph, id).shape, index);
        const region = receptiveField(graph, id, regionAt(y, x, channel));
        const inside = region && clip(region, shape);
        return inside !== undefined && within(at.y, inside.rows) && within(at.x, inside.columns);
      });
      expect(changed).toEqual(promised);
    }
  }
});

function changes(a: ExactValues | undefined, b: ExactValues | undefined): boolean[] {
  return [...(a?.data ?? [])].map((value, index) => value !== b?.data[index]);
}

function within(index: number, [from, to]: readonly [number, number]): boolean {
  return index >= from && index < to;
}
