import { describe, expect, it } from 'vitest';
import { trainedNetworks } from '../../figures/live/trained-networks.ts';
import { nodeOf } from '../../graph/graph.ts';
import { openBlock, placeIn, plannedGraph, tapsOf } from './plan.ts';

const graph = plannedGraph({ name: '8x4d', cardinality: 8, pathWidth: 4 });

describe('the plan of what is run', () => {
  it('leaves the network as it is where no block, or none of it, is open', () => {
    expect(openBlock(graph, undefined, 'a')).toEqual({ graph, view: undefined });
    expect(openBlock(graph, 'stage9.block1', 'a').view).toBeUndefined();
  });

  it.each(['a', 'b', 'c'] as const)('wants only nodes that the graph in form (%s) has', (form) => {
    const opened = openBlock(graph, 'stage2.block1', form);
    const place = placeIn(opened, 'first');
    for (const id of tapsOf(opened, place)) expect(() => nodeOf(opened.graph, id), id).not.toThrow();
    expect(tapsOf(opened, place)).toContain('logits');
  });

  it('follows the open map from form to form', () => {
    const inC = { node: 'stage2.block1.relu2', channel: 17 };
    const inA = placeIn(openBlock(graph, 'stage2.block1', 'a'), inC);
    expect(inA).toEqual({ node: 'stage2.block1.path3.relu2', channel: 1 });
    expect(placeIn(openBlock(graph, 'stage2.block1', 'c'), inA)).toEqual(inC);
  });

  it('forgets maps that are not there, whatever the address says', () => {
    const opened = openBlock(graph, 'stage1.block1', 'a');
    for (const node of ['input', 'nothing', 'stage1.block1.path9.relu1', 'stage2.block1.paths']) {
      expect(placeIn(opened, { node, channel: 0 }), node).toBeUndefined();
    }
    expect(placeIn(opened, { node: 'logits', channel: 10 })).toBeUndefined();
    expect(placeIn(opened, { node: 'logits', channel: 9 })).toEqual({ node: 'logits', channel: 9 });
  });
});

describe('the trained networks', () => {
  it('are listed by cardinality, each once', () => {
    const all = trainedNetworks.map((each) => each.cardinality);
    expect(all.toSorted((a, b) => a - b)).toEqual(all);
    expect(new Set(all).size).toBe(all.length);
  });
});
