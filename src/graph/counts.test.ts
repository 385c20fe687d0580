import { describe, expect, it } from 'vitest';
import { buildBlock, buildNetwork } from './build.ts';
import { countBlock, countNetwork, countPart, parametersOf } from './counts.ts';
import type { Graph } from './graph.ts';
import { cifar, imageNet, resnet50, resnet200, resnext50, small } from './presets.ts';
import type { Form } from './spec.ts';
import { depthOf, FORMS } from './spec.ts';

const resnet = buildNetwork(resnet50());
const resnext = buildNetwork(resnext50());

describe('whole networks', () => {
  it.each([
    ['ResNet-50', resnet, 25_557_032, 53_120, 4_089_184_256],
    ['ResNeXt-50 32x4d', resnext, 25_028_904, 68_224, 4_230_479_872],
  ] as const)('%s has the published numbers', (_, graph, parameters, batchNorm, multiplyAdds) => {
    const counts = countNetwork(graph);
    expect(parametersOf(counts)).toBe(parameters);
    expect(counts.batchNorm).toBe(batchNorm);
    expect(counts.biases).toBe(1000);
    expect(counts.multiplyAdds).toBe(multiplyAdds);
  });

  it.each([
    [50, 2, 40, 25_425_000, 4_124_508_160],
    [50, 4, 24, 25_292_968, 4_159_832_064],
    [50, 8, 14, 25_603_016, 4_267_409_408],
    [101, 1, 64, 44_549_160, 7_801_405_440],
    [101, 2, 40, 44_456_296, 7_843_553_280],
    [101, 4, 24, 44_363_432, 7_885_701_120],
    [101, 8, 14, 45_104_328, 8_076_871_680],
    [101, 32, 4, 44_177_704, 7_969_996_800],
    [101, 1, 100, 85_611_336, 15_272_862_720],
    [101, 2, 64, 84_198_184, 15_123_087_360],
    [101, 64, 4, 83_455_272, 15_460_270_080],
  ] as const)('%i layers, %ix%id', (depth, cardinality, pathWidth, parameters, multiplyAdds) => {
    const counts = countNetwork(buildNetwork(imageNet(depth, cardinality, pathWidth)));
    expect(parametersOf(counts)).toBe(parameters);
    expect(counts.multiplyAdds).toBe(multiplyAdds);
  });

  it('ResNet-200 with post-activation blocks', () => {
    const counts = countNetwork(buildNetwork(resnet200()));
    expect(parametersOf(counts)).toBe(64_673_832);
    expect(counts.multiplyAdds).toBe(15_007_481_856);
  });

  it.each([
    ['CIFAR 8x64d', cifar(8, 64), 34_426_698],
    ['CIFAR 16x64d', cifar(16, 64), 68_155_210],
    ['CIFAR-100 8x64d', cifar(8, 64, 100), 34_518_948],
    ['CIFAR-100 16x64d', cifar(16, 64, 100), 68_247_460],
    ['ours 8x4d', small(8, 4), 361_898],
    ['ours 1x18d', small(1, 18), 368_366],
  ] as const)('%s', (_, spec, parameters) => {
    expect(parametersOf(countNetwork(buildNetwork(spec)))).toBe(parameters);
  });

  it.each([
    ['CIFAR 8x64d', cifar(8, 64), 34_369_226, 5_387],
    ['CIFAR 16x64d', cifar(16, 64), 68_054_730, 10_689],
  ] as const)('%s without batch normalization, and in millions of multiply-adds', (_, spec, parameters, millions) => {
    const counts = countNetwork(buildNetwork(spec));
    expect(parametersOf(counts) - counts.batchNorm).toBe(parameters);
    expect(Math.round(counts.multiplyAdds / 1e6)).toBe(millions);
  });

  it.each([
    [1, 4.91],
    [2, 9.13],
    [4, 17.56],
    [8, 34.43],
    [16, 68.16],
  ])('CIFAR C = %i at 64d, in millions of parameters (Fig. 7)', (cardinality, millions) => {
    expect(parametersOf(countNetwork(buildNetwork(cifar(cardinality, 64)))) / 1e6).toBeCloseTo(millions, 2);
  });

  it.each([
    [resnet50(), 50],
    [imageNet(101, 32, 4), 101],
    [resnet200(), 200],
    [cifar(8, 64), 29],
    [small(8, 4), 29],
  ] as const)('%o has %i layers on its longest way', (spec, depth) => {
    expect(depthOf(spec)).toBe(depth);
  });

  it.each(FORMS)('ours costs the same in form (%s)', (form: Form) => {
    expect(countNetwork(buildNetwork({ ...small(8, 4), form }))).toEqual(countNetwork(buildNetwork(small(8, 4))));
  });
});

describe('parts (Table 1)', () => {
  it.each([
    ['stem', resnet, 9_408, 128, 118_013_952],
    ['stage1', resnet, 212_992, 2_816, 667_942_912],
    ['stage2', resnet, 1_212_416, 7_168, 1_027_604_480],
    ['stage3', resnet, 7_077_888, 20_480, 1_464_336_384],
    ['stage4', resnet, 14_942_208, 22_528, 809_238_528],
    ['logits', resnet, 2_048_000, 0, 2_048_000],
    ['stem', resnext, 9_408, 128, 118_013_952],
    ['stage1', resnext, 202_240, 3_584, 634_224_640],
    ['stage2', resnext, 1_187_840, 9_216, 1_085_407_232],
    ['stage3', resnext, 6_995_968, 26_624, 1_525_350_400],
    ['stage4', resnext, 14_516_224, 28_672, 865_435_648],
    ['logits', resnext, 2_048_000, 0, 2_048_000],
  ] as const)('%s', (part, graph, weights, batchNorm, multiplyAdds) => {
    expect(countPart(graph, part)).toMatchObject({ weights, batchNorm, multiplyAdds });
  });
});

/** Weights of the three convolutions, of the projection, and all multiply-adds. */
function rowOf(graph: Graph, block: string): number[] {
  const weights = (id: string) => countNetwork(graph, (node) => node.id === `${block}.${id}`).weights;
  const layers = ['conv1', 'conv2', 'conv3', 'shortcut.conv'].map(weights);
  return [...layers, countBlock(graph, block).multiplyAdds];
}

describe('blocks (Table 1)', () => {
  it.each([
    ['stage1.block1', [4_096, 36_864, 16_384, 16_384, 231_211_008], [8_192, 4_608, 32_768, 16_384, 194_281_472]],
    ['stage1.block2', [16_384, 36_864, 16_384, 0, 218_365_952], [32_768, 4_608, 32_768, 0, 219_971_584]],
    ['stage2.block1', [32_768, 147_456, 65_536, 131_072, 372_506_624], [65_536, 18_432, 131_072, 131_072, 425_492_480]],
    [
      'stage3.block1',
      [131_072, 589_824, 262_144, 524_288, 372_506_624],
      [262_144, 73_728, 524_288, 524_288, 425_492_480],
    ],
    [
      'stage4.block1',
      [524_288, 2_359_296, 1_048_576, 2_097_152, 372_506_624],
      [1_048_576, 294_912, 2_097_152, 2_097_152, 425_492_480],
    ],
  ])('%s', (block, ofResnet, ofResnext) => {
    expect(rowOf(resnet, block)).toEqual(ofResnet);
    expect(rowOf(resnext, block)).toEqual(ofResnext);
  });

  it.each([
    ['stage1', 3, 69_632, 70_144],
    ['stage2', 4, 278_528, 280_576],
    ['stage3', 6, 1_114_112, 1_122_304],
    ['stage4', 3, 4_456_448, 4_489_216],
  ])(
    'every further block of %s costs what each of the other stages costs (rule 2)',
    (stage, blocks, ofResnet, ofResnext) => {
      for (let block = 2; block <= blocks; block++) {
        expect(countBlock(resnet, `${stage}.block${block}`)).toMatchObject({
          weights: ofResnet,
          multiplyAdds: 218_365_952,
        });
        expect(countBlock(resnext, `${stage}.block${block}`)).toMatchObject({
          weights: ofResnext,
          multiplyAdds: 219_971_584,
        });
      }
    },
  );
});

describe('where the two networks part (footnote 5)', () => {
  const multiplyAdds = (graph: Graph, id: string) => countNetwork(graph, (node) => node.id === id).multiplyAdds;

  it.each([
    ['stage1', 16_384, 51_380_224],
    ['stage2', 131_072, 102_760_448],
    ['stage3', 524_288, 102_760_448],
    ['stage4', 2_097_152, 102_760_448],
  ])('the projection of %s costs the same in both', (stage, weights, cost) => {
    for (const graph of [resnet, resnext]) {
      const counts = countNetwork(graph, (node) => node.id === `${stage}.block1.shortcut.conv`);
      expect(counts).toMatchObject({ weights, multiplyAdds: cost });
    }
  });

  it('the first 1×1 of conv3 still runs on large maps', () => {
    expect(multiplyAdds(resnet, 'stage2.block1.conv1')).toBe(102_760_448);
    expect(multiplyAdds(resnext, 'stage2.block1.conv1')).toBe(205_520_896);
  });
});

describe('Table 2', () => {
  it.each([
    [1, 64, 69_632],
    [2, 40, 69_760],
    [4, 24, 69_888],
    [8, 14, 71_456],
    [32, 4, 70_144],
  ])('C = %i, d = %i has C·d·(512 + 9d) weights in every form', (cardinality, pathWidth, weights) => {
    for (const form of FORMS) {
      const input = { height: 56, width: 56, channels: 256 };
      const spec = { id: 'block', input, cardinality, pathWidth, outputChannels: 256, stride: 1, form };
      const counts = countNetwork(buildBlock(spec));
      expect(counts.weights).toBe(weights);
      expect(counts.multiplyAdds).toBe(weights * 56 * 56);
    }
  });
});
