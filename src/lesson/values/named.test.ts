import { describe, expect, it } from 'vitest';
import { formatValue } from './format.ts';
import { namedNumber } from './named.ts';

describe('modules beside each other', () => {
  it('counts inception (3a), with and without its reductions', () => {
    expect(namedNumber('module.weights', { module: 'inception-3a' })).toBe(163_328);
    expect(namedNumber('module.channels', { module: 'inception-3a' })).toBe(256);
    expect(namedNumber('module.handSet', { module: 'inception-3a' })).toBe(6);
    expect(namedNumber('module.weights', { module: 'inception-naive' })).toBe(387_072);
    expect(namedNumber('module.channels', { module: 'inception-naive' })).toBe(416);
    expect(namedNumber('googlenet.handSet', {})).toBe(54);
  });

  it('counts the three blocks of 256 channels', () => {
    expect(namedNumber('module.weights', { module: 'bottleneck' })).toBe(69_632);
    expect(namedNumber('module.weights', { module: 'resnext' })).toBe(70_144);
    expect(namedNumber('module.weights', { module: 'inception-resnet-a' })).toBe(76_800);
    expect(namedNumber('module.handSet', { module: 'resnext' })).toBe(2);
  });
});

describe('the block and Table 1', () => {
  const cell = (stage: string, net: string, layer: string) => namedNumber('template.cell', { stage, net, layer });

  it('knows the widths of the block', () => {
    expect(namedNumber('template.channels', {})).toBe(256);
    expect(namedNumber('block.groupWidth', { C: '32', d: '4' })).toBe(128);
  });

  it('gives the cells', () => {
    expect([
      cell('conv2', 'resnet', 'first'),
      cell('conv5', 'resnext', 'middle'),
      cell('conv4', 'resnext', 'last'),
    ]).toEqual([64, 1024, 1024]);
    expect(namedNumber('template.side', { stage: 'conv3' })).toBe(28);
    expect(namedNumber('template.blocks', { stage: 'conv4' })).toBe(6);
  });

  it('gives the stages of a network', () => {
    const ours = { net: 'small', C: '8', d: '4', stage: '3' };
    expect(['side', 'channels', 'pathWidth'].map((name) => namedNumber(`network.${name}`, ours))).toEqual([8, 256, 16]);
    expect(namedNumber('network.classes', { net: 'imagenet-50', C: '32', d: '4' })).toBe(1000);
  });

  it('sets the relatives beside it', () => {
    const inception = { block: 'inception' };
    expect(namedNumber('relatives.pathWidth', inception)).toBe(32);
    expect(namedNumber('relatives.concatenated', inception)).toBe(96);
    expect(namedNumber('relatives.factor', inception)).toBe(0.17);
    expect(namedNumber('relatives.concatenated', { block: 'resnext' })).toBe(128);
    expect(namedNumber('inception.filters', { module: '3b', filter: 'five' })).toBe(96);
    expect(namedNumber('inception.inputChannels', { module: '3a' })).toBe(192);
  });
});

describe('reported numbers', () => {
  const pair = { table: 'table3', column: 'top1', from: 'resnet-50-1x64d', to: 'resnext-50-32x4d' };

  it('gives readings in percent as shares', () => {
    const reading = { table: 'table3', column: 'top1', row: 'resnet-50-1x64d' };
    expect(formatValue('ko', namedNumber('paper.reading', reading), { as: 'percent' })).toBe('23.9%');
    const seconds = { table: 'speed', column: 'batch', row: 'resnext-101-32x4d' };
    expect(namedNumber('paper.reading', seconds)).toBe(0.95);
  });

  it('tells the fall between two rows in points, relatively and in pictures', () => {
    expect(formatValue('ko', namedNumber('paper.fall', pair), { as: 'points' })).toBe('1.7%p');
    expect(formatValue('en', namedNumber('paper.fall', pair), { as: 'points' })).toBe('1.7 points');
    expect(formatValue('en', namedNumber('paper.relativeFall', pair), { as: 'percent' })).toBe('7.1%');
    expect(namedNumber('paper.pictures', { ...pair, pictures: '50000' })).toBe(850);
  });

  it('refuses rows that no table has', () => {
    expect(() => namedNumber('paper.fall', { ...pair, to: 'resnext-50-16x8d' })).toThrow('resnext-50-16x8d');
  });
});

describe('the account of one block', () => {
  it('solves for the path width', () => {
    expect(formatValue('en', namedNumber('budget.exactWidth', { C: '16' }), { digits: 2 })).toBe('7.51');
    expect(namedNumber('budget.weights', { C: '16' })).toBe(74_752);
    expect(namedNumber('budget.widthLimit', {})).toBe(136);
  });

  it('keeps the cost where widths double and maps halve (rule 2)', () => {
    expect(namedNumber('growth.cost', { C: '1', d: '64' })).toBe(1);
    expect(namedNumber('growth.cost', { C: '32', d: '4' })).toBe(1);
  });

  it('divides the 3×3 by the number of groups', () => {
    expect(namedNumber('block.grouping', { C: '32', d: '4' })).toBe(32);
  });
});

describe('networks and training', () => {
  it('counts layers', () => {
    expect(namedNumber('network.depth', { net: 'imagenet-50', C: '32', d: '4' })).toBe(50);
    expect(namedNumber('network.depth', { net: 'cifar', C: '8', d: '64' })).toBe(29);
    expect(namedNumber('network.groupWidth', { net: 'imagenet-50', C: '32', d: '4', stage: '4' })).toBe(1024);
  });

  it('lowers the learning rate every thirty epochs', () => {
    const rate = (epoch: string) => namedNumber('training.rate', { first: '0.1', every: '30', epoch });
    expect([rate('1'), rate('30'), rate('31'), rate('75'), rate('100')].map((each) => each.toFixed(4))).toEqual([
      '0.1000',
      '0.1000',
      '0.0100',
      '0.0010',
      '0.0001',
    ]);
  });
});

describe('numbers measured with our network', () => {
  it('tells what one path per block can do: hardly more than guessing among ten classes', () => {
    expect(namedNumber('measured.pathPictures', {})).toBe(2000);
    expect(namedNumber('measured.allPaths', {})).toBeGreaterThan(0.85);
    expect(namedNumber('measured.bestOnlyPath', {})).toBeLessThan(0.2);
    expect(namedNumber('measured.worstOnlyPath', {})).toBeLessThan(namedNumber('measured.bestOnlyPath', {}));
  });
});

describe('kernels and matrices taken apart', () => {
  it('counts their numbers', () => {
    expect(namedNumber('kernel.pairNumbers', { side: '7', pairs: '1' })).toBe(14);
    expect(namedNumber('matrix.neckNumbers', { inputs: '256', outputs: '256', neck: '32' })).toBe(16_384);
  });
});

describe('the three forms, run in double precision', () => {
  const relative = (numbers: string) => namedNumber('forms.difference', { from: 'a', to: 'c', numbers });

  it('differ by rounding only', () => {
    expect(relative('real')).toBeGreaterThan(0);
    expect(relative('real')).toBeLessThan(1e-14);
    expect(formatValue('ko', relative('real'), { as: 'scientific' })).toMatch(/^\d\.\d×10⁻¹[⁵⁶]$/);
  });

  it('do not differ at all where all numbers are whole', () => {
    expect(relative('integer')).toBe(0);
    expect(formatValue('ko', relative('integer'), { as: 'scientific' })).toBe('0');
  });
});
