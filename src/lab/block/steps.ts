/** The steps in which a block is worked out, as the reader walks through them. */
import type { BlockView } from './block-view.ts';

/** The three steps of the paper, and what follows them. */
export type StepWord = 'split' | 'transform' | 'aggregate' | 'shortcut' | 'relu';

export const STEP_WORDS: readonly StepWord[] = ['split', 'transform', 'aggregate', 'shortcut', 'relu'];

export type StepKind = 'split' | 'transform' | 'add' | 'concat' | 'join' | 'normalize' | 'shortcut' | 'relu';

export interface Step {
  readonly word: StepWord;
  readonly kind: StepKind;
  /** `add`: the path that is added. */
  readonly path?: number;
  /** The nodes that this step works out. */
  readonly nodes: readonly string[];
}

/** Form (a) adds path by path, (b) joins the paths and applies one wide 1×1, (c) only has the 1×1. */
export function stepsOf(view: BlockView): Step[] {
  const terms = view.paths.flatMap(({ term }) => term ?? []);
  return [
    { word: 'split', kind: 'split', nodes: view.paths.map(({ split }) => split.node) },
    { word: 'transform', kind: 'transform', nodes: [...view.paths.map(({ transform }) => transform.node), ...terms] },
    ...aggregation(view),
    { word: 'shortcut', kind: 'shortcut', nodes: [view.shortcut, view.sum] },
    { word: 'relu', kind: 'relu', nodes: [view.out] },
  ];
}

function aggregation(view: BlockView): Step[] {
  const word = 'aggregate';
  const steps: Step[] = view.paths.flatMap(({ path, sum }) =>
    sum ? [{ word, kind: 'add', path, nodes: [sum] } as const] : [],
  );
  if (view.concat) steps.push({ word, kind: 'concat', nodes: [view.concat] });
  if (view.form !== 'a') steps.push({ word, kind: 'join', nodes: [view.aggregate] });
  if (view.residual !== view.aggregate) steps.push({ word, kind: 'normalize', nodes: [view.residual] });
  return steps;
}

/** Nodes that are worked out once step `index` is done; x is there from the start. */
export function knownAfter(view: BlockView, steps: readonly Step[], index: number): ReadonlySet<string> {
  return new Set([view.input, ...steps.slice(0, index + 1).flatMap((step) => step.nodes)]);
}

/** How many paths the sum holds once step `index` is done. */
export function addedAfter(steps: readonly Step[], index: number): number {
  return steps.slice(0, index + 1).filter((step) => step.kind === 'add').length;
}

/** Index of the last step with this word, where a jump to the word goes. */
export function endOf(steps: readonly Step[], word: StepWord): number {
  return steps.findLastIndex((step) => step.word === word);
}

/** Index of the step that does in `to` what step `index` does in `from`; path k, or the last one where there are fewer. */
export function sameStep(from: readonly Step[], index: number, to: readonly Step[]): number {
  const step = from[index];
  if (!step) return index;
  const alike = to.flatMap(({ kind }, place) => (kind === step.kind ? [place] : []));
  return alike[Math.min((step.path ?? 1) - 1, alike.length - 1)] ?? endOf(to, step.word);
}
