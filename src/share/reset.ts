import { setParameter } from './address.ts';
import { fields } from './fields.ts';

/** Takes everything that belongs to a figure out of the address, so that its defaults hold again. */
export function resetFigure(figure: string): void {
  for (const field of Object.keys(fields)) {
    if (field.startsWith(`${figure}.`)) setParameter(field, undefined);
  }
}
