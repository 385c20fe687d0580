import { bothSides, exampleEntries } from '../../figures/matrix-identity/identity.ts';
import type { Conditions } from '../tasks/conditions.ts';

export const conditions: Conditions = {
  /** The page begins with (a), so the other two are to be seen. */
  'saw-all-forms': (page) => ['b', 'c'].every((form) => page.seen('block-forms.form').some((seen) => seen === form)),
  'one-path': (page) => page.field('block-forms.C') === 1,
  cancelled: (page) => {
    const { pieces, sum } = bothSides(page.field('matrix-identity.entries') ?? exampleEntries);
    return sum === 0 && pieces.every((piece) => piece !== 0);
  },
  'broke-it': (page) => page.report('block-forms.compared')?.broken === true,
};
