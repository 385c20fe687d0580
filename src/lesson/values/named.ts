import { blockValues } from './blocks.ts';
import { budgetValues } from './budget.ts';
import { decompositionValues } from './decompositions.ts';
import { formValues } from './forms.ts';
import { identityValues } from './identities.ts';
import { measuredValues } from './measured.ts';
import { moduleValues } from './modules.ts';
import { networkValues } from './networks.ts';
import { paperValues } from './paper.ts';
import { templateValues } from './template.ts';
import { trainingValues } from './training.ts';
import type { Given, NamedValue } from './value.ts';

/** Every number that a page can ask for. */
const namedValues: Readonly<Record<string, NamedValue>> = {
  ...blockValues,
  ...budgetValues,
  ...decompositionValues,
  ...measuredValues,
  ...formValues,
  ...moduleValues,
  ...networkValues,
  ...identityValues,
  ...paperValues,
  ...templateValues,
  ...trainingValues,
};

/** The number of this name for these arguments; throws where there is none. */
export function namedNumber(name: string, given: Given): number {
  const value = namedValues[name];
  if (!value) throw new Error(`There is no value "${name}".`);
  try {
    return value(given);
  } catch (error) {
    throw new Error(`Value "${name}": ${error instanceof Error ? error.message : error}`);
  }
}
