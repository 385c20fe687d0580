import { describe, expect, it } from 'vitest';
import en from '../../content/strings/en.json';
import ko from '../../content/strings/ko.json';
import { buildNetwork } from '../graph/build.ts';
import { small } from '../graph/presets.ts';
import { withForm } from '../graph/rewrite.ts';
import { makeWords } from '../language/words.ts';
import { withRunningSums } from './block/running-sums.ts';
import { editedGraph } from './edits/edits.ts';
import { mapName, nodeName } from './node-name.ts';

const words = { ko: makeWords('ko', ko), en: makeWords('en', en) };
const block = 'stage2.block1';
const edits = [
  { block, part: 2, factor: 0 },
  { block, part: 'shortcut', factor: 0.5 },
] as const;

describe('names of nodes', () => {
  it.each(['a', 'b', 'c'] as const)('are words for every node of form (%s), with and without edits', (form) => {
    const network = buildNetwork(small(8, 4));
    for (const graph of [network, editedGraph(network, edits)]) {
      for (const { id } of withRunningSums(withForm(graph, block, form), block).nodes) {
        if (id === 'logits') continue;
        for (const t of [words.ko, words.en]) expect(nodeName(t, id), id).not.toBe(id);
      }
    }
  });

  it('say the path, and T with its number below the line', () => {
    expect(nodeName(words.ko, 'stage1.block2.path3.relu1')).toBe('경로 3, 첫 1×1 → BN → ReLU');
    expect(nodeName(words.en, 'stage1.block2.path12.conv3')).toBe('T₁₂(x)');
    expect(nodeName(words.en, 'stage1.block2.paths4')).toBe('sum of paths 1 to 4');
  });

  it('call a logit by its class', () => {
    expect(mapName(words.en, 'logits', 3)).toBe('logit of cat');
    expect(mapName(words.ko, 'pool', 3)).toBe('전역 평균 풀링, 채널 3');
  });
});
