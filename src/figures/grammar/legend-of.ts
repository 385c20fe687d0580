/** Which meanings of colours and underlines a drawing uses. */
import type { ColourRole, Label, Mark, Step } from './mark.ts';

const allSteps: readonly Step[] = ['split', 'transform', 'aggregate'];
const allRoles: readonly ColourRole[] = ['x', 'path', 'd', 'groupWidth', 'blockWidth', 'sum'];

/**
 * Steps and roles that some mark or some word in a mark is coloured by, in a fixed order, and whether numbers are
 * marked as set by hand.
 */
export function legendOf(marks: readonly Mark[]): { steps: Step[]; roles: ColourRole[]; handSet: boolean } {
  const runs = marks.flatMap(labelsOf).flat();
  const used = new Set<string | undefined>(
    marks.flatMap((mark) => [
      'step' in mark ? mark.step : undefined,
      'role' in mark ? mark.role : undefined,
      ...('pieces' in mark ? mark.pieces.flatMap(({ step, role, length }) => (length > 0 ? [step, role] : [])) : []),
    ]),
  );
  for (const { role } of runs) used.add(role);
  const handSet = runs.some((run) => run.handSet);
  return {
    steps: allSteps.filter((step) => used.has(step)),
    roles: allRoles.filter((role) => used.has(role)),
    handSet,
  };
}

function labelsOf(mark: Mark): readonly Label[] {
  if ('lines' in mark) return mark.lines;
  return 'label' in mark && typeof mark.label !== 'string' ? [mark.label] : [];
}
