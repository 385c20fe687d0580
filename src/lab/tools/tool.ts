import type { LaboratoryState } from '../state/use-laboratory.ts';

/** What every tool is given. */
export interface ToolProps {
  readonly lab: LaboratoryState;
}
