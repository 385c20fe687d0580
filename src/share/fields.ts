import { type Codec, choice, flag, integer, integers, name, names } from './codec.ts';

const module = choice('inception-3a', 'inception-naive', 'basic', 'bottleneck', 'inception-resnet-a', 'resnext');

/**
 * Everything that a link can carry, in one table. A name of the form `figure.field` belongs to the
 * figure of that name. What is not in the address has its default, which the owner of the state gives.
 */
export const fields = {
  backend: choice('webgl', 'wasm', 'cpu'),
  model: name(16),
  image: name(48),
  'lab.input': choice('none', 'crop', 'draw', 'camera'),
  'lab.crop': integers(3, 0, 256),
  'lab.scale': choice('all', 'block', 'map'),
  'lab.block': name(24),
  'lab.form': choice('a', 'b', 'c'),
  // Read by the laboratory alone, see edits.ts: other pages do without the code.
  'lab.edits': name(9000),
  'lab.step': integer(-1, 99),
  'lab.output': integer(0, 4095),
  'lab.node': name(64),
  'lab.channel': integer(0, 4095),
  'lab.pixel': integers(2, 0, 63),
  'lab.tools': names(8),
  'lab.sheet.node': name(64),
  'lab.field.view': choice('signed', 'size'),
  'lab.field.patch': integer(1, 16),
  'lab.field.stride': integer(1, 8),
  'lab.paths.block': name(24),
  'lab.paths.order': choice('number', 'share', 'importance'),
  'lab.paths.beside': name(16),
  'lab.paths.slices': integer(0, 64),
  'lab.compare.with': name(16),
  'lab.compare.block': name(24),
  'block-forms.form': choice('a', 'b', 'c'),
  'block-forms.C': integer(1, 64),
  'block-forms.d': integer(1, 64),
  'block-forms.open': flag,
  'block-forms.seed': integer(1, 999),
  'block-forms.misplaced': choice('none', 'relu', 'batchNorm', 'bias'),
  'cardinality.C': integer(1, 32),
  'cardinality.open': flag,
  'hand-set-numbers.module': choice('3a', '3b', '4a', '4b', '4c', '4d', '4e', '5a', '5b'),
  'three-dimensions.depth': integer(1, 12),
  'three-dimensions.width': integer(1, 128),
  'three-dimensions.cardinality': integer(1, 64),
  'three-dimensions.lock': flag,
  'modules.left': module,
  'modules.right': module,
  'modules.open': flag,
  'grouped-kernel.C': integer(1, 128),
  'grouped-kernel.kernel': choice('plain', 'trained'),
  'grouped-kernel.block': name(24),
  'grouped-kernel.group': integer(1, 8),
  'decomposition.view': choice('spatial', 'channel'),
  'decomposition.kernel': choice('blur', 'edge', 'diagonal', 'own', 'trained'),
  'decomposition.entries': integers(9, -9, 9),
  'decomposition.rank': integer(1, 64),
  'decomposition.slice': integer(1, 128),
  'joint-training.block': name(24),
  'joint-training.off': integers([1, 16], 1, 16),
  'joint-training.without': names(8),
  'template.network': choice('resnet-50', 'resnext-50', 'small'),
  'template.block': name(24),
  'neuron-to-block.still': choice('neuron', 'functions', 'whole', 'network', 'residual'),
  'neuron-to-block.C': integer(1, 32),
  'inception-resnet.C': integer(1, 32),
  'inception-resnet.open': flag,
  'inception-resnet.difference': choice('none', 'shape', 'width', 'number', 'scaling'),
  'depth-two.depth': choice('2', '3'),
  'depth-two.C': integer(1, 32),
  'depth-two.d': integer(1, 32),
  'depth-two.slide': integer(0, 100),
  'depth-two.seed': integer(1, 999),
  'matrix-identity.entries': integers(8, -99, 99),
  'matrix-identity.view': choice('joined', 'apart'),
  'neuron.x': integers([2, 6], -9, 9),
  'neuron.w': integers([2, 6], -9, 9),
  'neuron.step': choice('vector', 'split', 'transform', 'aggregate'),
  'neuron.activation': choice('none', 'relu'),
} satisfies Record<
  string,
  Codec<never> | Codec<string> | Codec<number> | Codec<readonly number[]> | Codec<readonly string[]> | Codec<boolean>
>;

export type FieldName = keyof typeof fields;

export type FieldValue<K extends FieldName> = (typeof fields)[K] extends Codec<infer T> ? T : never;
