/** A block or a network as Keras 3, functional style. */
import type { BlockSpec, NetworkSpec } from '../spec.ts';
import type { Part } from './listing.ts';
import { indented, listing } from './listing.ts';
import type { CodeStyle } from './style.ts';
import { blockTitle, EPSILON_TEXT, isNetwork, styleOf } from './style.ts';

/** Program text; `model` is what it makes. Inputs are [N, height, width, channels]. */
export function kerasCode(spec: NetworkSpec | BlockSpec): string {
  const style = styleOf(spec);
  return listing(
    'import keras',
    'from keras import layers',
    ['', ''],
    convolutionFunction(style),
    ['', ''],
    style.batchNorm && [normalizeFunction, '', ''],
    blockFunction(style),
    ['', ''],
    isNetwork(spec) ? network(spec, style) : blockModel(spec),
  );
}

/** Keras pads strided maps of even size on one side only; the paper's code pads all around. */
function convolutionFunction({ biases, form }: CodeStyle): Part {
  const own = biases && form === 'a';
  const bias = own ? 'bias' : biases ? 'True' : 'False';
  return [
    `def convolution(x, channels, size=1, stride=1, groups=1${own ? ', bias=True' : ''}):`,
    ...indented(
      1,
      'if size > 1:  # padding="same" would pad strided maps on one side only',
      indented(1, 'x = layers.ZeroPadding2D(size // 2)(x)'),
      `return layers.Conv2D(channels, size, stride, groups=groups, use_bias=${bias})(x)`,
    ),
  ];
}

const normalizeFunction: Part = [
  'def normalize(x):',
  ...indented(1, `return layers.BatchNormalization(epsilon=${EPSILON_TEXT})(x)`),
];

function blockFunction(style: CodeStyle): Part {
  return [
    'def block(x, cardinality, path_width, outputs, stride=1):',
    ...indented(
      1,
      `"""${blockTitle(style)}"""`,
      'shortcut = x',
      'if stride != 1 or x.shape[-1] != outputs:',
      indented(1, `shortcut = ${normalized(style, 'convolution(x, outputs, 1, stride)')}`),
      residual(style),
      'return layers.ReLU()(layers.Add()([h, shortcut]))',
    ),
  ];
}

function residual(style: CodeStyle): Part {
  const relu = (call: string) => `h = layers.ReLU()(${normalized(style, call)})`;
  if (style.form === 'c') {
    return [
      'width = cardinality * path_width',
      relu('convolution(x, width)'),
      relu('convolution(h, width, 3, stride, cardinality)'),
      `h = ${normalized(style, 'convolution(h, outputs)')}`,
    ];
  }
  const summed = style.form === 'a';
  const first = style.biases ? ', bias=index == 0' : '';
  return [
    'paths = []',
    `for ${summed && style.biases ? 'index' : '_'} in range(cardinality):`,
    ...indented(
      1,
      relu('convolution(x, path_width)'),
      relu('convolution(h, path_width, 3, stride)'),
      summed && style.biases && '# Biases of the paths add up, so only the first one has the last bias.',
      summed ? `paths.append(convolution(h, outputs${first}))` : 'paths.append(h)',
    ),
    summed
      ? [`h = ${normalized(style, 'sum(paths[1:], paths[0])')}`]
      : ['h = layers.Concatenate()(paths)', `h = ${normalized(style, 'convolution(h, outputs)')}`],
  ];
}

function blockModel({ input, cardinality, pathWidth, outputChannels, stride }: BlockSpec): Part {
  return [
    `x = keras.Input((${input.height}, ${input.width}, ${input.channels}))`,
    `model = keras.Model(x, block(x, ${cardinality}, ${pathWidth}, ${outputChannels}, ${stride}))`,
  ];
}

function network({ input, stem, stages, classes }: NetworkSpec, style: CodeStyle): Part {
  const rows = stages.map((stage) => {
    const { blocks, cardinality, pathWidth, outputChannels, stride } = stage;
    return `(${[blocks, cardinality, pathWidth, outputChannels, stride].join(', ')}),`;
  });
  const stemCall = `convolution(x, ${stem.channels}, ${stem.kernel}, ${stem.stride})`;
  return [
    `stages = [  # blocks, cardinality, path_width, outputs, stride`,
    ...indented(1, rows),
    ']',
    `x = pictures = keras.Input((${input.height}, ${input.width}, ${input.channels}))`,
    `x = layers.ReLU()(${normalized(style, stemCall)})`,
    stem.pool && [
      `x = layers.ZeroPadding2D(${stem.pool.padding})(x)  # after the ReLU no value is below zero`,
      `x = layers.MaxPooling2D(${stem.pool.size}, ${stem.pool.stride})(x)`,
    ],
    'for blocks, cardinality, path_width, outputs, stride in stages:',
    ...indented(
      1,
      'for number in range(blocks):',
      indented(1, 'x = block(x, cardinality, path_width, outputs, stride if number == 0 else 1)'),
    ),
    'x = layers.GlobalAveragePooling2D()(x)',
    `model = keras.Model(pictures, layers.Dense(${classes})(x))`,
  ];
}

function normalized({ batchNorm }: CodeStyle, call: string): string {
  return batchNorm ? `normalize(${call})` : call;
}
