import { describe, expect, it } from 'vitest';
import { languages } from '../../../test/figures/languages.ts';
import { layoutFaults } from '../../../test/figures/layout-faults.ts';
import { layoutWidths } from '../../figures/grammar/sizes.ts';
import { buildNetwork } from '../../graph/build.ts';
import { countNetwork } from '../../graph/counts.ts';
import { small } from '../../graph/presets.ts';
import { describeTimes } from './describe.ts';
import { clockGeometry } from './geometry.ts';
import { keyOf, runnersOf, spreadOf, type Times, takeTimes, timesOf } from './times.ts';
import { waysOf } from './ways.ts';

const graph = buildNetwork(small(8, 4));
const ways = waysOf(graph);

describe('the ways', () => {
  const [a, b, c, dense] = ways;
  const middle = countNetwork(graph, ({ id }) => id.endsWith('.conv2')).multiplyAdds;

  it('(a), (b) and (c) cost the same, zeros between eight groups eight times their 3×3', () => {
    expect(c?.multiplyAdds).toBe(countNetwork(graph).multiplyAdds);
    expect([a?.multiplyAdds, b?.multiplyAdds]).toEqual([c?.multiplyAdds, c?.multiplyAdds]);
    expect(dense?.multiplyAdds).toBe((c?.multiplyAdds ?? 0) + 7 * middle);
  });

  it('call more convolutions the further the paths are apart', () => {
    // Stem and three projections; nine blocks of 3, of 8·2 + 1, of 8·3.
    expect(ways.map(({ convolutions }) => convolutions)).toEqual([4 + 9 * 24, 4 + 9 * 17, 4 + 9 * 3, 4 + 9 * 3]);
  });

  it('run on TensorFlow.js where no convolution has groups', () => {
    expect(ways.map(({ kernels }) => kernels.includes('stock'))).toEqual([true, true, false, true]);
    expect(waysOf(buildNetwork(small(1, 18))).every(({ kernels }) => kernels.includes('stock'))).toBe(true);
  });
});

describe('taking times', () => {
  it('lets all ways take turns, and leaves the first round out', async () => {
    const order: string[] = [];
    let told: readonly (readonly number[])[] = [];
    const runners = runnersOf(ways).slice(0, 3);
    await takeTimes(
      runners,
      2,
      async ({ way, kernels }, run) => {
        order.push(keyOf(way.name, kernels));
        return run;
      },
      (times) => {
        told = times;
      },
    );
    const [x = '', y = '', z = ''] = runners.map(({ way, kernels }) => keyOf(way.name, kernels));
    expect(timesOf(runners, told)).toEqual(new Map([x, y, z].map((key, place) => [key, told[place]])));
    expect(order).toEqual([x, y, z, y, z, x, z, x, y]);
    expect(told).toEqual([
      [6, 8],
      [4, 9],
      [5, 7],
    ]);
  });

  it('tells median and quartiles', () => {
    expect(spreadOf([5, 1, 4, 2, 3])).toEqual({ median: 3, low: 2, high: 4, runs: 5 });
    expect(spreadOf([1, 2])).toEqual({ median: 1.5, low: 1.25, high: 1.75, runs: 2 });
    expect(spreadOf([7])).toEqual({ median: 7, low: 7, high: 7, runs: 1 });
    expect(spreadOf([])).toBeUndefined();
  });
});

describe.each(Object.values(languages))('in $locale', (language) => {
  const times: Times = new Map(
    runnersOf(ways).map(({ way, kernels }, index) => [keyOf(way.name, kernels), [8, 9 + index, 20 + index * 7]]),
  );

  it.each(layoutWidths)('the chart has no fault at %i', (width) => {
    expect(layoutFaults(clockGeometry(ways, times, width, language))).toEqual([]);
  });

  it('says nothing before there is something to say, and then names what it compares', () => {
    expect(describeTimes(ways, new Map(), language)).toBeUndefined();
    expect(describeTimes(ways, times, language)).toMatch(/220/);
  });

  it('speaks of no groups where there are none', () => {
    const one = waysOf(buildNetwork(small(1, 18)));
    const same = new Map(
      runnersOf(one).map(({ way, kernels }) => [keyOf(way.name, kernels), [kernels === 'ours' ? 7 : 9]]),
    );
    const sentence = describeTimes(one, same, language);
    expect(sentence).toMatch(/31.*7[.,]0 ms.*9[.,]0 ms/s);
  });
});
