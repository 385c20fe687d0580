/** What the programs of all three frameworks ask of a spec. */
import { EPSILON } from '../block.ts';
import type { BlockSpec, BlockStyle, Form, NetworkSpec } from '../spec.ts';

export interface CodeStyle {
  readonly form: Form;
  readonly biases: boolean;
  readonly batchNorm: boolean;
}

export function styleOf({ form = 'c', biases = false, batchNorm = true }: BlockStyle): CodeStyle {
  return { form, biases, batchNorm };
}

/** First line of a block's documentation, the paper's figure named. */
export function blockTitle({ form }: CodeStyle): string {
  const merge = {
    a: 'C paths of 1x1, 3x3, 1x1, summed',
    b: 'C paths of 1x1, 3x3, concatenated, then 1x1',
    c: '1x1, 3x3 in C groups, 1x1',
  };
  return `Form (${form}) of Fig. 3: ${merge[form]}, plus the shortcut.`;
}

export function isNetwork(spec: NetworkSpec | BlockSpec): spec is NetworkSpec {
  return 'stages' in spec;
}

/** ε as programs write it: `1e-5`. */
export const EPSILON_TEXT = EPSILON.toExponential();

/** `ResNet` where every block has one path, `ResNeXt` otherwise. */
export function networkName(spec: NetworkSpec): string {
  return spec.stages.every(({ cardinality }) => cardinality === 1) ? 'ResNet' : 'ResNeXt';
}
