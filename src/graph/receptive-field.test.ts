import { describe, expect, it } from 'vitest';
import { buildBlock, buildNetwork } from './build.ts';
import { nodeOf } from './graph.ts';
import { resnext50, small } from './presets.ts';
import type { Region } from './receptive-field.ts';
import { clip, receptiveField, regionAt, wholeOf } from './receptive-field.ts';
import { withForms } from './rewrite.ts';
import { FORMS } from './spec.ts';

const graph = buildNetwork(small(8, 4));

/** Height of the input region of one element in the middle of a node. */
function side(id: string, from = graph): number {
  const { height, width } = nodeOf(from, id).shape;
  const region = receptiveField(from, id, regionAt(Math.floor(height / 2), Math.floor(width / 2), 0));
  if (!region) throw new Error(`${id} does not read the input.`);
  expect(region.rows[1] - region.rows[0]).toBe(region.columns[1] - region.columns[0]);
  return region.rows[1] - region.rows[0];
}

describe('sizes on the picture', () => {
  it('grow by two with each 3×3, by four after the first stride, by eight after the second', () => {
    const outputs = [1, 2, 3].flatMap((stage) => [1, 2, 3].map((block) => `stage${stage}.block${block}.out`));
    expect(side('stem.out')).toBe(3);
    expect(outputs.map((id) => side(id))).toEqual([5, 7, 9, 11, 15, 19, 23, 31, 39]);
  });

  it('follow from strides alone in ResNeXt-50: each 3×3 adds two steps of the maps it reads', () => {
    const large = buildNetwork(resnext50());
    expect(side('stem.conv', large)).toBe(7);
    expect(side('stem.pool', large)).toBe(11);
    const chain = [3, 4, 6, 3].reduce(
      ({ size, jump }, blocks, stage) => {
        const step = stage === 0 ? jump : 2 * jump;
        return { size: size + 2 * jump + (blocks - 1) * 2 * step, jump: step };
      },
      { size: 11, jump: 4 },
    );
    expect(chain.size).toBe(427);
    expect(side('stage4.block3.out', large)).toBe(chain.size);
  });

  it.each(FORMS)('do not depend on the form (%s)', (form) => {
    const other = withForms(graph, form);
    for (const id of ['stage1.block1.out', 'stage2.block1.out', 'stage3.block3.out']) {
      expect(receptiveField(other, id, regionAt(3, 4, 5))).toEqual(receptiveField(graph, id, regionAt(3, 4, 5)));
    }
  });
});

describe('places', () => {
  it('the first element of a strided 3×3 begins in the padding', () => {
    const region = receptiveField(graph, 'stage2.block1.conv2', regionAt(0, 1, 0), 'stage2.block1.relu1');
    expect(region).toMatchObject({ rows: [-1, 2], columns: [1, 4] });
    expect(region && clip(region, nodeOf(graph, 'stage2.block1.relu1').shape)).toMatchObject({ rows: [0, 2] });
  });

  it('the classes read the whole picture', () => {
    const region = receptiveField(graph, 'logits', regionAt(0, 0, 3));
    expect(region && clip(region, graph.nodes[0]?.shape ?? { height: 0, width: 0, channels: 0 })).toEqual(
      wholeOf({ height: 32, width: 32, channels: 3 }),
    );
    expect(receptiveField(graph, 'logits', regionAt(0, 0, 3), 'stage3.block3.out')).toEqual(
      wholeOf({ height: 8, width: 8, channels: 256 }),
    );
  });

  it('a node is its own field', () => {
    expect(receptiveField(graph, 'stem.conv', regionAt(1, 2, 3), 'stem.conv')).toEqual(regionAt(1, 2, 3));
  });

  it('what comes later has no part in it', () => {
    expect(receptiveField(graph, 'stem.conv', regionAt(1, 2, 3), 'stem.out')).toBeUndefined();
  });

  it('outside the maps there is nothing to clip to', () => {
    expect(clip(regionAt(-1, 0, 0), { height: 4, width: 4, channels: 1 })).toBeUndefined();
  });
});

describe('channels', () => {
  const spec = {
    id: 'block',
    input: { height: 5, width: 5, channels: 6 },
    cardinality: 3,
    pathWidth: 2,
    outputChannels: 6,
    stride: 1,
  };
  const channelsOf = (region: Region | undefined) => region?.channels;

  it('a grouped 3×3 reads its own group only', () => {
    const block = buildBlock(spec);
    const of = (channel: number) =>
      channelsOf(receptiveField(block, 'block.conv2', regionAt(2, 2, channel), 'block.relu1'));
    expect([0, 1, 2, 3, 4, 5].map(of)).toEqual([
      [0, 2],
      [0, 2],
      [2, 4],
      [2, 4],
      [4, 6],
      [4, 6],
    ]);
  });

  it('a concatenated channel comes from one path', () => {
    const block = buildBlock({ ...spec, form: 'b' });
    const from = (path: number) => receptiveField(block, 'block.concat', regionAt(2, 2, 3), `block.path${path}.relu2`);
    expect(from(1)).toBeUndefined();
    expect(from(2)).toEqual(regionAt(2, 2, 1));
    expect(from(3)).toBeUndefined();
  });

  it('every path reads the whole of x', () => {
    const block = buildBlock({ ...spec, form: 'a' });
    for (const path of [1, 2, 3]) {
      expect(channelsOf(receptiveField(block, `block.path${path}.conv1`, regionAt(2, 2, 0)))).toEqual([0, 6]);
    }
  });
});
