/** A block or a network as JAX with Flax (linen). */
import type { BlockSpec, NetworkSpec } from '../spec.ts';
import type { Part } from './listing.ts';
import { indented, listing } from './listing.ts';
import type { CodeStyle } from './style.ts';
import { blockTitle, EPSILON_TEXT, isNetwork, networkName, styleOf } from './style.ts';

/** Program text; `model` is what it makes. Inputs are [N, height, width, channels]. */
export function jaxCode(spec: NetworkSpec | BlockSpec): string {
  const style = styleOf(spec);
  return listing(
    style.form === 'b' && 'import jax.numpy as jnp',
    'from flax import linen as nn',
    ['', ''],
    convolutionFunction(style),
    ['', ''],
    style.batchNorm && [normalizeFunction, '', ''],
    blockClass(style),
    ['', ''],
    isNetwork(spec) ? network(spec, style) : `model = Block(${blockArguments(spec)})`,
  );
}

function convolutionFunction({ biases, form }: CodeStyle): Part {
  const own = biases && form === 'a';
  const bias = own ? 'bias' : biases ? 'True' : 'False';
  return [
    `def convolution(channels, size=1, stride=1, groups=1${own ? ', bias=True' : ''}):`,
    ...indented(
      1,
      'pad = (size // 2, size // 2)',
      'return nn.Conv(',
      indented(
        1,
        'channels, (size, size), (stride, stride), (pad, pad),',
        `feature_group_count=groups, use_bias=${bias},`,
      ),
      ')',
    ),
  ];
}

const normalizeFunction: Part = [
  'def normalize(train):',
  ...indented(1, `return nn.BatchNorm(use_running_average=not train, epsilon=${EPSILON_TEXT})`),
];

function blockClass(style: CodeStyle): Part {
  const { batchNorm } = style;
  return [
    'class Block(nn.Module):',
    ...indented(
      1,
      [`"""${blockTitle(style)}"""`, ''],
      ['cardinality: int', 'path_width: int', 'outputs: int', 'stride: int = 1'],
      '',
      '@nn.compact',
      `def __call__(self, x${batchNorm ? ', train=False' : ''}):`,
      indented(
        1,
        'shortcut = x',
        'if self.stride != 1 or x.shape[-1] != self.outputs:',
        indented(1, `shortcut = ${normalized(style, 'convolution(self.outputs, 1, self.stride)(x)')}`),
        residual(style),
        'return nn.relu(h + shortcut)',
      ),
    ),
  ];
}

function residual(style: CodeStyle): Part {
  const relu = (call: string) => `h = nn.relu(${normalized(style, call)})`;
  if (style.form === 'c') {
    return [
      'width = self.cardinality * self.path_width',
      relu('convolution(width)(x)'),
      relu('convolution(width, 3, self.stride, self.cardinality)(h)'),
      `h = ${normalized(style, 'convolution(self.outputs)(h)')}`,
    ];
  }
  const summed = style.form === 'a';
  const first = style.biases ? ', bias=index == 0' : '';
  return [
    'paths = []',
    `for ${summed && style.biases ? 'index' : '_'} in range(self.cardinality):`,
    ...indented(
      1,
      relu('convolution(self.path_width)(x)'),
      relu('convolution(self.path_width, 3, self.stride)(h)'),
      summed && style.biases && '# Biases of the paths add up, so only the first one has the last bias.',
      summed ? `paths.append(convolution(self.outputs${first})(h))` : 'paths.append(h)',
    ),
    summed
      ? [`h = ${normalized(style, 'sum(paths)')}`]
      : ['h = jnp.concatenate(paths, -1)', `h = ${normalized(style, 'convolution(self.outputs)(h)')}`],
  ];
}

function network(spec: NetworkSpec, style: CodeStyle): Part {
  const { input, stem, stages, classes } = spec;
  const { batchNorm } = style;
  const rows = stages.map((stage) => `(${stage.blocks}, ${blockArguments(stage)}),`);
  const stemCall = `convolution(${stem.channels}, ${stem.kernel}, ${stem.stride})(x)`;
  const pool = stem.pool && [stem.pool.size, stem.pool.stride, stem.pool.padding].map((each) => `(${each}, ${each})`);
  const name = networkName(spec);
  return [
    'STAGES = [  # blocks, cardinality, path_width, outputs, stride',
    ...indented(1, rows),
    ']',
    ['', ''],
    `class ${name}(nn.Module):`,
    ...indented(
      1,
      `"""Pictures [N, ${input.height}, ${input.width}, ${input.channels}] to logits [N, ${classes}]."""`,
      '',
      '@nn.compact',
      `def __call__(self, x${batchNorm ? ', train=False' : ''}):`,
      indented(
        1,
        `x = nn.relu(${normalized(style, stemCall)})`,
        pool && `x = nn.max_pool(x, ${pool[0]}, ${pool[1]}, (${pool[2]}, ${pool[2]}))`,
        'for blocks, cardinality, path_width, outputs, stride in STAGES:',
        indented(
          1,
          'for number in range(blocks):',
          indented(
            1,
            'step = stride if number == 0 else 1',
            `x = Block(cardinality, path_width, outputs, step)(x${batchNorm ? ', train' : ''})`,
          ),
        ),
        `return nn.Dense(${classes})(x.mean((1, 2)))`,
      ),
    ),
    ['', ''],
    `model = ${name}()`,
  ];
}

function blockArguments(block: Pick<BlockSpec, 'cardinality' | 'pathWidth' | 'outputChannels' | 'stride'>): string {
  return [block.cardinality, block.pathWidth, block.outputChannels, block.stride].join(', ');
}

function normalized({ batchNorm }: CodeStyle, call: string): string {
  return batchNorm ? `normalize(train)(${call})` : call;
}
