import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { expectPicture } from '../../../test/figures/picture.tsx';
import { buildNetwork } from '../../graph/build.ts';
import { small } from '../../graph/presets.ts';
import { readBlock } from '../../graph/read-block.ts';
import { classes } from '../../language/class-name.ts';
import { layoutWidths } from '../grammar/sizes.ts';
import { trainedNetworks } from '../live/trained-networks.ts';
import { jointSentence } from './describe.ts';
import {
  allBlocks,
  averageOf,
  blocks,
  cardinality,
  keptNetworks,
  offPaths,
  paths,
  scopeFor,
  switched,
  toggled,
  trained,
} from './experiment.ts';
import { geometry } from './geometry.ts';
import { averageShares, type JointState, settingOf } from './state.ts';

const names = trainedNetworks.map(({ name }) => name);
const first: JointState = { scope: trained.block, off: [], networks: trainedNetworks, kept: names };

/** A prediction of this share for one class, the rest for the class after it. */
function shares(name: (typeof classes)[number], share: number): number[] {
  const place = classes.indexOf(name);
  return classes.map((_, index) => (index === place ? share : index === (place + 1) % 10 ? 1 - share : 0));
}

function answered(state: JointState): JointState {
  const joint = { setting: settingOf(state.scope, state.off), shares: shares('automobile', 1) };
  const members = Object.fromEntries(
    names.map((name) => [name, name === trained.model ? shares('cat', 0.9) : shares('cat', 0.5)]),
  );
  return { ...state, answers: { image: 'data:,', joint, members } };
}

const off7 = paths.slice(1);
const states: readonly JointState[] = [
  first,
  answered(first),
  answered({ ...first, off: [3] }),
  answered({ ...first, scope: allBlocks, off: off7, kept: names.slice(0, 1) }),
  answered({ ...first, off: paths }),
];

describe('the experiment', () => {
  it('has eight paths in each of nine blocks', () => {
    expect([cardinality, blocks.length]).toEqual([8, 9]);
    expect(blocks).toContain(trained.block);
  });

  const graph = buildNetwork(small(8, 4));
  const factors = (scope: string, off: readonly number[]) => {
    const edited = switched(graph, scope, off);
    return blocks.map((block) => readBlock(edited, block).parts.pathFactors.join(''));
  };

  it('switches paths of one block', () => {
    const found = factors('stage3.block3', [2, 8]);
    expect(found.filter((each) => each !== '11111111')).toEqual(['10111110']);
    expect(found[blocks.indexOf('stage3.block3')]).toBe('10111110');
  });

  it('switches the same paths of all blocks', () => {
    expect(factors(allBlocks, off7)).toEqual(blocks.map(() => '10000000'));
  });

  it('leaves the network as it is with all paths on', () => {
    expect(switched(graph, allBlocks, [])).toBe(graph);
  });

  it('understands any address', () => {
    expect(offPaths([9, 3, 1, 3])).toEqual([1, 3]);
    expect(scopeFor('stage9.block1')).toBe(trained.block);
    expect(scopeFor('all')).toBe('all');
    expect(keptNetworks(['a', 'b'], ['b', 'c'])).toEqual(['a']);
    expect(keptNetworks(['a', 'b'], ['a', 'b'])).toEqual(['a', 'b']);
    expect(toggled([1, 2], 2)).toEqual([1]);
    expect(toggled([1], 2)).toEqual([1, 2]);
  });

  it('averages predictions, not scores', () => {
    const average = averageOf([
      [0.6, 0.4],
      [0.5, 0.5],
      [0.3, 0.7],
    ]);
    expect(average?.[0]).toBeCloseTo(1.4 / 3, 12);
    expect(average?.[1]).toBeCloseTo(1.6 / 3, 12);
    expect(averageOf([])).toBeUndefined();
  });

  it('waits for every network in the average', () => {
    expect(averageShares({ ...first, answers: { image: '', members: { '8x4d': [1] } } }, names)).toBeUndefined();
    expect(averageShares({ ...first, answers: { image: '', members: { '8x4d': [1] } } }, ['8x4d'])).toEqual([1]);
  });
});

describe('the sentence', () => {
  it('says what is on before anything has run', () => {
    expect(jointSentence(first, languages.en)).toBe(
      `Paths on in stage3.block3: 8 of 8. Networks in the average: ${names.length}. The classes show once the networks have run on the picture.`,
    );
    expect(jointSentence(first, languages.ko)).toContain('stage3.block3의 경로 8개 가운데 8개가 켜져 있습니다.');
  });

  it('compares the answer with that of all paths, and gives the average', () => {
    const state = answered({ ...first, scope: allBlocks, off: off7, kept: ['8x4d'] });
    expect(jointSentence(state, languages.en)).toBe(
      'Paths on in each of the 9 blocks: 1 of 8. The network answers automobile (100.0%); with all paths on it is cat (90.0%). 8×4d on its own answers cat (90.0%).',
    );
    expect(jointSentence(state, languages.ko)).toBe(
      '블록 9개마다 경로 8개 가운데 1개가 켜져 있습니다. 네트워크의 답은 자동차(100.0%)입니다. 경로를 모두 켜면 고양이(90.0%)입니다. 8×4d 하나만 남기면 답은 고양이(90.0%)입니다.',
    );
  });

  it('does not pass an answer to other switches off as the present one', () => {
    const state = { ...answered(first), off: [1] };
    expect(jointSentence(state, languages.en)).not.toContain('The network answers');
  });
});

describe('geometry', () => {
  it.each(layoutWidths)('can be shown at %i px', (width) => {
    for (const language of Object.values(languages)) {
      for (const state of states) expect(layoutFaults(geometry(state, width, language))).toEqual([]);
    }
  });

  it.each([1, 2, 3, 5])('has room for %i networks', (count) => {
    const networks = Array.from({ length: count }, (_, index) => ({
      name: `net${index}`,
      cardinality: 16,
      pathWidth: 18,
    }));
    const members = Object.fromEntries(networks.map(({ name }) => [name, shares('automobile', 1)]));
    const state = { ...first, networks, kept: ['net0'], answers: { image: '', members } };
    for (const width of layoutWidths) expect(layoutFaults(geometry(state, width, languages.en))).toEqual([]);
  });

  it('does not jump when the answers come', () => {
    for (const width of layoutWidths) {
      const heights = states.map((state) => geometry(state, width, languages.ko).height);
      expect(new Set(heights).size).toBe(1);
    }
  });

  it('shows a share as a length, and where it was as a tick', () => {
    const marks = geometry(answered({ ...first, off: [3] }), 680, languages.en).marks;
    const bar = (id: string) => marks.find((mark) => mark.id === id && mark.kind === 'cost');
    expect(bar('joint.automobile')).toMatchObject({ tick: 0 });
    const [now, average] = [bar('joint.automobile'), bar('apart.cat')];
    if (now?.kind !== 'cost' || average?.kind !== 'cost') throw new Error('No bars.');
    expect(now.length).toBe(now.width);
    const mean = (0.9 + 0.5 * (names.length - 1)) / names.length;
    expect(average.length).toBeCloseTo(average.width * mean, 9);
  });

  it('takes what is off out of the sum and out of the average', () => {
    const { marks } = geometry(answered({ ...first, off: off7, kept: ['8x4d'] }), 680, languages.en);
    expect(marks.find(({ id }) => id === 'sum')?.from).toEqual(['path.1']);
    expect(marks.find(({ id }) => id === 'average')?.from).toEqual(['member.8x4d']);
    expect(marks.filter(({ off, kind }) => off && kind === 'box').map(({ id }) => id)).toEqual([
      ...off7.map((path) => `path.${path}`),
      ...names.filter((name) => name !== '8x4d').map((name) => `member.${name}`),
    ]);
  });

  it.each([
    ['first-340', first, 340],
    ['one-off-680', states[2] ?? first, 680],
    ['one-left-1080', states[3] ?? first, 1080],
  ] as const)('looks as it did: %s', async (name, state, width) => {
    await expectPicture(`joint-training-${name}`, geometry(state, width, languages.ko));
  });
});
