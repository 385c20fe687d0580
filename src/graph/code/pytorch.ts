/**
 * A block or a network as PyTorch. In form (c) its state dict has the names of our weight files
 * (`stage1.block2.conv2.weight`), so that they can be loaded.
 */
import type { BlockSpec, NetworkSpec, StageSpec } from '../spec.ts';
import type { Part } from './listing.ts';
import { indented, listing } from './listing.ts';
import type { CodeStyle } from './style.ts';
import { blockTitle, isNetwork, networkName, styleOf } from './style.ts';

/** Program text; `model` is what it makes. Inputs are [N, channels, height, width]. */
export function pytorchCode(spec: NetworkSpec | BlockSpec): string {
  const style = styleOf(spec);
  const ordered = isNetwork(spec);
  return listing(
    ordered && ['from collections import OrderedDict', ''],
    'import torch',
    'from torch import nn',
    ['', ''],
    style.form !== 'c' && [pathFunction(style), '', ''],
    blockClass(style),
    ['', ''],
    ordered ? network(spec, style) : `model = Block(${blockArguments(spec.input.channels, spec)})`,
  );
}

function pathFunction(style: CodeStyle): Part {
  const summed = style.form === 'a';
  return [
    summed ? 'def path(inputs, path_width, outputs, stride, bias):' : 'def path(inputs, path_width, stride):',
    ...indented(
      1,
      'return nn.Sequential(',
      indented(
        1,
        `${convolution(style, 'inputs, path_width, 1')},`,
        style.batchNorm && 'nn.BatchNorm2d(path_width),',
        'nn.ReLU(),',
        `${convolution(style, 'path_width, path_width, 3, stride, 1')},`,
        style.batchNorm && 'nn.BatchNorm2d(path_width),',
        'nn.ReLU(),',
        summed && 'nn.Conv2d(path_width, outputs, 1, bias=bias),',
      ),
      ')',
    ),
  ];
}

function blockClass(style: CodeStyle): Part {
  return [
    'class Block(nn.Module):',
    ...indented(
      1,
      `"""${blockTitle(style)}"""`,
      '',
      'def __init__(self, inputs, cardinality, path_width, outputs, stride=1):',
      indented(1, 'super().__init__()', layers(style), shortcut(style)),
      '',
      'def forward(self, x):',
      indented(1, residual(style), 'return torch.relu(h + self.shortcut(x))'),
    ),
  ];
}

function layers(style: CodeStyle): Part {
  const norm = (name: string, channels: string) => style.batchNorm && `self.${name} = nn.BatchNorm2d(${channels})`;
  switch (style.form) {
    case 'a':
      return [
        style.biases && '# Biases of the paths add up, so only the first one has the last bias.',
        'self.paths = nn.ModuleList(',
        ...indented(
          1,
          `path(inputs, path_width, outputs, stride, bias=${style.biases ? 'index == 0' : 'False'})`,
          `for ${style.biases ? 'index' : '_'} in range(cardinality)`,
        ),
        ')',
        norm('bn3', 'outputs'),
      ];
    case 'b':
      return [
        'self.paths = nn.ModuleList(path(inputs, path_width, stride) for _ in range(cardinality))',
        `self.conv3 = ${convolution(style, 'cardinality * path_width, outputs, 1')}`,
        norm('bn3', 'outputs'),
      ];
    case 'c':
      return [
        'width = cardinality * path_width',
        `self.conv1 = ${convolution(style, 'inputs, width, 1')}`,
        norm('bn1', 'width'),
        `self.conv2 = ${convolution(style, 'width, width, 3, stride, 1, groups=cardinality')}`,
        norm('bn2', 'width'),
        `self.conv3 = ${convolution(style, 'width, outputs, 1')}`,
        norm('bn3', 'outputs'),
      ];
  }
}

function shortcut(style: CodeStyle): Part {
  return [
    'self.shortcut = nn.Sequential()  # x itself',
    'if stride != 1 or inputs != outputs:',
    ...indented(
      1,
      `self.shortcut.add_module('conv', ${convolution(style, 'inputs, outputs, 1, stride')})`,
      style.batchNorm && "self.shortcut.add_module('bn', nn.BatchNorm2d(outputs))",
    ),
  ];
}

function residual(style: CodeStyle): Part {
  const layer = (index: number, value: string) =>
    style.batchNorm ? `self.bn${index}(self.conv${index}(${value}))` : `self.conv${index}(${value})`;
  switch (style.form) {
    case 'a':
      return ['h = sum(t(x) for t in self.paths)', style.batchNorm && 'h = self.bn3(h)'];
    case 'b':
      return ['h = torch.cat([t(x) for t in self.paths], 1)', `h = ${layer(3, 'h')}`];
    case 'c':
      return [`h = torch.relu(${layer(1, 'x')})`, `h = torch.relu(${layer(2, 'h')})`, `h = ${layer(3, 'h')}`];
  }
}

function network(spec: NetworkSpec, style: CodeStyle): Part {
  const { input, stem, stages, classes } = spec;
  const name = networkName(spec);
  const inputs = stages.map((_, index) => stages[index - 1]?.outputChannels ?? stem.channels);
  const last = stages.at(-1)?.outputChannels ?? stem.channels;
  const pool = stem.pool && `pool=nn.MaxPool2d(${stem.pool.size}, ${stem.pool.stride}, ${stem.pool.padding}),`;
  return [
    'def stage(blocks, inputs, cardinality, path_width, outputs, stride):',
    ...indented(
      1,
      'layers = OrderedDict(block1=Block(inputs, cardinality, path_width, outputs, stride))',
      'for number in range(2, blocks + 1):',
      indented(1, "layers[f'block{number}'] = Block(outputs, cardinality, path_width, outputs)"),
      'return nn.Sequential(layers)',
    ),
    ['', ''],
    `class ${name}(nn.Module):`,
    ...indented(
      1,
      `"""Pictures [N, ${input.channels}, ${input.height}, ${input.width}] to logits [N, ${classes}]."""`,
      '',
      'def __init__(self):',
      indented(
        1,
        'super().__init__()',
        'self.stem = nn.Sequential(OrderedDict(',
        indented(
          1,
          `conv=${convolution(style, `${input.channels}, ${stem.channels}, ${stem.kernel}, ${stem.stride}, ${Math.floor(stem.kernel / 2)}`)},`,
          style.batchNorm && `bn=nn.BatchNorm2d(${stem.channels}),`,
          'relu=nn.ReLU(),',
          pool,
        ),
        '))',
        stages.map((stage, index) => `self.stage${index + 1} = stage(${stageArguments(stage, inputs[index] ?? 0)})`),
        `self.logits = nn.Linear(${last}, ${classes})`,
      ),
      '',
      'def forward(self, x):',
      indented(
        1,
        'x = self.stem(x)',
        stages.map((_, index) => `x = self.stage${index + 1}(x)`),
        'return self.logits(x.mean((2, 3)))',
      ),
    ),
    ['', ''],
    `model = ${name}()`,
  ];
}

function stageArguments(stage: StageSpec, inputs: number): string {
  return `${stage.blocks}, ${blockArguments(inputs, stage)}`;
}

function blockArguments(inputs: number, block: Omit<StageSpec, 'blocks'>): string {
  return [inputs, block.cardinality, block.pathWidth, block.outputChannels, block.stride].join(', ');
}

function convolution({ biases }: CodeStyle, args: string): string {
  return `nn.Conv2d(${args}${biases ? '' : ', bias=False'})`;
}
