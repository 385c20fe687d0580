import { describe, expect, it } from 'vitest';
import {
  blockMultiplyAdds,
  blockWeights,
  exactPathWidth,
  fitPathWidth,
  groupWidthLimit,
  RESNET_BUDGET,
  relativeExcess,
} from './budget.ts';
import { buildBlock } from './build.ts';
import { countNetwork } from './counts.ts';
import { groupWidth } from './spec.ts';

describe('Eq. 4', () => {
  it.each([
    [1, 64, 256],
    [32, 4, 256],
    [3, 5, 256],
    [8, 14, 512],
    [2, 3, 7],
  ])('%i×%id on %i channels is what the graph counts', (cardinality, pathWidth, channels) => {
    const input = { height: 9, width: 5, channels };
    const spec = { id: 'block', input, cardinality, pathWidth, outputChannels: channels, stride: 1 };
    const graph = buildBlock(spec);
    const weights = blockWeights(cardinality, pathWidth, channels);
    const counted = (id: string) => countNetwork(graph, (node) => node.id === id).weights;
    expect(weights).toEqual({
      first: counted('block.conv1'),
      middle: counted('block.conv2'),
      last: counted('block.conv3'),
      all: countNetwork(graph).weights,
    });
    expect(blockMultiplyAdds(weights.all, 9, 5)).toBe(countNetwork(graph).multiplyAdds);
    expect(weights.all).toBe(groupWidth(spec) * (2 * channels + 9 * pathWidth));
  });

  it('the two templates of the paper', () => {
    expect(RESNET_BUDGET).toBe(69_632);
    expect(blockWeights(32, 4).all).toBe(70_144);
    expect(100 * relativeExcess(70_144)).toBeCloseTo(0.735, 3);
  });

  it.each([
    [1, 64, 52.9],
    [2, 40, 41.3],
    [4, 24, 29.7],
    [8, 14, 19.7],
    [32, 4, 6.6],
  ])('the 3×3 of %i×%id holds %d %% of the weights (Table 2)', (cardinality, pathWidth, percent) => {
    const { middle, all } = blockWeights(cardinality, pathWidth);
    expect((100 * middle) / all).toBeCloseTo(percent, 1);
  });

  it('grows by four with each stage, so the two templates keep their ratio', () => {
    for (const [cardinality, pathWidth] of [
      [1, 64],
      [32, 4],
    ] as const) {
      const stage = (index: number) => blockWeights(cardinality, pathWidth * 2 ** index, 256 * 2 ** index).all;
      expect([1, 2, 3].map((index) => stage(index) / stage(0))).toEqual([4, 16, 64]);
    }
  });
});

describe('d for a budget', () => {
  it('is the exact root', () => {
    expect(exactPathWidth(1)).toBe(64);
    for (const cardinality of [0.5, 2, 7.25, 32, 1000]) {
      expect(blockWeights(cardinality, exactPathWidth(cardinality)).all).toBeCloseTo(RESNET_BUDGET, 6);
    }
  });

  it.each([
    [1, 64],
    [2, 40],
    [4, 24],
    [8, 14],
    [32, 4],
  ])('C = %i rounds to the paper’s d = %i (Table 2)', (cardinality, pathWidth) => {
    expect(fitPathWidth(cardinality).pathWidth).toBe(pathWidth);
  });

  it.each([
    [1, 64.0, 64, 64, 69_632],
    [2, 39.948, 40, 40, 69_760],
    [3, 29.7625, 30, 30, 70_380],
    [4, 23.9322, 24, 24, 69_888],
    [5, 20.099, 20, 20, 69_200],
    [6, 17.3657, 17, 17, 67_830],
    [7, 15.3089, 15, 15, 67_935],
    [8, 13.7005, 14, 14, 71_456],
    [9, 12.4058, 12, 12, 66_960],
    [10, 11.3397, 11, 11, 67_210],
    [11, 10.4457, 10, 10, 66_220],
    [12, 9.6846, 10, 10, 72_240],
    [13, 9.0286, 9, 9, 69_381],
    [14, 8.4571, 8, 8, 65_408],
    [15, 7.9544, 8, 8, 70_080],
    [16, 7.5089, 8, 8, 74_752],
    [17, 7.1111, 7, 7, 68_425],
    [18, 6.7538, 7, 7, 72_450],
    [19, 6.4309, 6, 6, 64_524],
    [20, 6.1378, 6, 6, 67_920],
    [21, 5.8704, 6, 6, 71_316],
    [22, 5.6255, 6, 6, 74_712],
    [23, 5.4004, 5, 5, 64_055],
    [24, 5.1927, 5, 5, 66_840],
    [25, 5.0005, 5, 5, 69_625],
    [26, 4.822, 5, 5, 72_410],
    [27, 4.656, 5, 5, 75_195],
    [28, 4.501, 5, 4, 61_376],
    [29, 4.3561, 4, 4, 63_568],
    [30, 4.2203, 4, 4, 65_760],
    [31, 4.0927, 4, 4, 67_952],
    [32, 3.9726, 4, 4, 70_144],
    [33, 3.8594, 4, 4, 72_336],
    [34, 3.7525, 4, 4, 74_528],
    [35, 3.6514, 4, 4, 76_720],
    [36, 3.5556, 4, 4, 78_912],
    [37, 3.4647, 3, 3, 59_829],
    [38, 3.3783, 3, 3, 61_446],
    [39, 3.2962, 3, 3, 63_063],
    [40, 3.218, 3, 3, 64_680],
    [41, 3.1434, 3, 3, 66_297],
    [42, 3.0722, 3, 3, 67_914],
    [43, 3.0041, 3, 3, 69_531],
    [44, 2.9391, 3, 3, 71_148],
    [45, 2.8768, 3, 3, 72_765],
    [46, 2.817, 3, 3, 74_382],
    [47, 2.7597, 3, 3, 75_999],
    [48, 2.7047, 3, 3, 77_616],
    [49, 2.6519, 3, 3, 79_233],
    [50, 2.6011, 3, 3, 80_850],
    [51, 2.5522, 3, 3, 82_467],
    [52, 2.5051, 3, 3, 84_084],
    [53, 2.4597, 2, 2, 56_180],
    [54, 2.4159, 2, 2, 57_240],
    [55, 2.3737, 2, 2, 58_300],
    [56, 2.3329, 2, 2, 59_360],
    [57, 2.2935, 2, 2, 60_420],
    [58, 2.2554, 2, 2, 61_480],
    [59, 2.2186, 2, 2, 62_540],
    [60, 2.1829, 2, 2, 63_600],
    [61, 2.1484, 2, 2, 64_660],
    [62, 2.1149, 2, 2, 65_720],
    [63, 2.0825, 2, 2, 66_780],
    [64, 2.0511, 2, 2, 67_840],
  ])('C = %i: d* = %d, rounded %i, nearest %i with %i weights', (cardinality, exact, rounded, nearest, weights) => {
    const fit = fitPathWidth(cardinality);
    expect(fit.exact).toBeCloseTo(exact, 3);
    expect(fit.pathWidth).toBe(rounded);
    expect(fit.nearest).toBe(nearest);
    expect(blockWeights(cardinality, nearest).all).toBe(weights);
    expect(fit.weights).toBe(blockWeights(cardinality, rounded).all);
    expect(fit.excess).toBe((fit.weights - 69_632) / 69_632);
  });

  it('never rounds to nothing', () => {
    expect(fitPathWidth(2000)).toMatchObject({ pathWidth: 1, nearest: 1 });
  });
});

describe('the limit of C·d*', () => {
  it('is 136 channels for the paper’s budget', () => expect(groupWidthLimit()).toBe(136));

  it('is approached from below', () => {
    const widths = [1, 2, 4, 8, 32, 1024, 2 ** 20].map((cardinality) => cardinality * exactPathWidth(cardinality));
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(Math.max(...widths)).toBeLessThan(136);
    expect(widths.at(-1)).toBeCloseTo(136, 1);
    expect(groupWidth({ cardinality: 32, pathWidth: 4 }) / groupWidthLimit()).toBeCloseTo(0.94, 2);
  });
});
