import { type Codec, choice, flag, integer, integers, name } from './codec.ts';

/**
 * Everything that a link can carry, in one table. A name of the form `figure.field` belongs to the
 * figure of that name. What is not in the address has its default, which the owner of the state gives.
 */
export const fields = {
  backend: choice('webgl', 'wasm', 'cpu'),
  model: name(16),
  image: name(48),
  'lab.scale': choice('all', 'block', 'map'),
  'lab.block': name(24),
  'lab.form': choice('a', 'b', 'c'),
  'lab.step': integer(-1, 99),
  'lab.output': integer(0, 4095),
  'lab.node': name(64),
  'lab.channel': integer(0, 4095),
  'lab.pixel': integers(2, 0, 63),
  'block-forms.form': choice('a', 'b', 'c'),
  'block-forms.C': integer(1, 64),
  'block-forms.d': integer(1, 64),
  'block-forms.open': flag,
  'block-forms.misplaced': choice('none', 'relu', 'batchNorm', 'bias'),
  'cardinality.C': integer(1, 32),
  'matrix-identity.entries': integers(8, -99, 99),
  'matrix-identity.view': choice('joined', 'apart'),
  'neuron.x': integers([2, 6], -9, 9),
  'neuron.w': integers([2, 6], -9, 9),
  'neuron.step': choice('vector', 'split', 'transform', 'aggregate'),
  'neuron.activation': choice('none', 'relu'),
} satisfies Record<string, Codec<never> | Codec<string> | Codec<number> | Codec<readonly number[]> | Codec<boolean>>;

export type FieldName = keyof typeof fields;

export type FieldValue<K extends FieldName> = (typeof fields)[K] extends Codec<infer T> ? T : never;
