/** A spec as a program for three frameworks, to be copied and run elsewhere. */
import type { BlockSpec, NetworkSpec } from '../spec.ts';
import { blockFaults, networkFaults, SpecError } from '../validate.ts';
import { jaxCode } from './jax.ts';
import { kerasCode } from './keras.ts';
import { pytorchCode } from './pytorch.ts';
import { isNetwork } from './style.ts';

export type Framework = 'pytorch' | 'keras' | 'jax';

export const FRAMEWORKS: readonly Framework[] = ['pytorch', 'keras', 'jax'];

/**
 * Program text (Python) that builds the block or the network in the spec's form, ready to run; the result is `model`.
 * Throws SpecError on a bad spec.
 */
export function codeOf(framework: Framework, spec: NetworkSpec | BlockSpec): string {
  const [fault] = isNetwork(spec) ? networkFaults(spec) : blockFaults(spec);
  if (fault) throw new SpecError(fault);
  return { pytorch: pytorchCode, keras: kerasCode, jax: jaxCode }[framework](spec);
}
