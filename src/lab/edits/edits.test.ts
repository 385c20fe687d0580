import { describe, expect, it } from 'vitest';
import { buildNetwork } from '../../graph/build.ts';
import { nodeOf } from '../../graph/graph.ts';
import { small } from '../../graph/presets.ts';
import type { Edit } from '../../share/edits.ts';
import { openBlock } from '../state/plan.ts';
import { editedGraph, editsOf, factorOf, sortOut, toggled, withFactor, withoutBlock } from './edits.ts';

const network = buildNetwork(small(8, 4));
const [first, second] = ['stage1.block2', 'stage2.block2'] as const;
const several: readonly Edit[] = [
  { block: first, part: 3, factor: 0 },
  { block: second, part: 1, factor: 0.5 },
  { block: second, part: 'shortcut', factor: 0 },
];

describe('edits', () => {
  it('are the same list in whatever order they are made', () => {
    const backwards = several.toReversed().reduce<readonly Edit[]>((all, { block, part, factor }) => {
      return withFactor(all, block, part, factor);
    }, []);
    expect(backwards).toEqual(several);
    expect(withFactor(several, 'stage10.block1', 2, 0).at(-1)?.block).toBe('stage10.block1');
  });

  it('keep one factor for each part, and none where it is 1', () => {
    const stronger = withFactor(several, second, 1, 1.5);
    expect(factorOf(stronger, second, 1)).toBe(1.5);
    expect(stronger).toHaveLength(3);
    expect(withFactor(stronger, second, 1, 1)).toEqual([several[0], several[2]]);
    expect(factorOf([], second, 1)).toBe(1);
  });

  it('switch off what is on, however strong, and on what is off', () => {
    expect(factorOf(toggled(several, second, 1), second, 1)).toBe(0);
    expect(factorOf(toggled(several, first, 3), first, 3)).toBe(1);
  });

  it('belong to a block and go with it', () => {
    expect(editsOf(several, second)).toEqual(several.slice(1));
    expect(withoutBlock(several, second)).toEqual(several.slice(0, 1));
  });

  it('of parts that a network lacks are set aside', () => {
    const beyond: Edit = { block: 'stage4.block1', part: 1, factor: 0 };
    const [path3, path1, shortcut] = several;
    const single = buildNetwork(small(1, 18));
    expect(sortOut(single, [...several, beyond])).toEqual({ edits: [path1, shortcut], missing: [path3, beyond] });
    expect(sortOut(network, several)).toEqual({ edits: several, missing: [] });
  });
});

describe('the edited network', () => {
  it('has the factors in every block that is edited, whatever the form', () => {
    const edited = editedGraph(network, several);
    expect(nodeOf(edited, `${first}.scale`).operation).toEqual({ kind: 'scale', factors: [1, 1, 0, 1, 1, 1, 1, 1] });
    expect(nodeOf(edited, `${second}.shortcut.scale`).operation).toEqual({ kind: 'scale', factors: [0] });
    const { graph, view } = openBlock(edited, second, 'a');
    expect(nodeOf(graph, `${second}.path1.scale`).operation).toEqual({ kind: 'scale', factors: [0.5] });
    expect(nodeOf(graph, `${first}.scale`)).toBe(nodeOf(edited, `${first}.scale`));
    expect(view).toMatchObject({ shortcut: `${second}.shortcut.scale`, projected: false });
  });

  it('is the very same graph without edits, and equal to it once they are taken back', () => {
    expect(editedGraph(network, [])).toBe(network);
    const back = several.map((each) => ({ ...each, factor: 1 }));
    expect(editedGraph(editedGraph(network, several), back)).toEqual(network);
  });
});
