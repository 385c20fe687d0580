/** Another network comes in without moving the reader: the last one stays on screen until it has answered. */
import { useLayoutEffect, useRef } from 'react';
import { useLatest } from '../../figures/live/use-latest.ts';
import type { Model } from '../../network/network.ts';
import { type Step, sameStep } from '../block/steps.ts';
import type { LabState } from './use-lab-state.ts';
import type { Runs } from './use-runs.ts';

/**
 * `next`, or what was there before while the network of `next` has not answered: nodes have the same names in all
 * networks, so maps of one would be taken for maps of the other. `next` is the same object while nothing changes.
 */
export function useAnswered<Shown extends { readonly model: Model | undefined }>(
  next: Shown,
  { prediction, overview, detail }: Runs,
): Shown {
  const runs = [prediction, overview, detail];
  const answered = runs.every(({ of }) => of?.model === next.model);
  const last = useLatest(answered ? next : undefined);
  const asked = next.model && runs.some(({ status }) => status !== 'idle');
  return asked && last?.model ? last : next;
}

/** Stays at the step that the reader has come to, in a block that has other steps. */
export function useSameStep(model: Model | undefined, steps: readonly Step[], { step, setStep }: LabState): void {
  const before = useRef({ model, steps });
  useLayoutEffect(() => {
    const last = before.current;
    before.current = { model, steps };
    if (!last.model || !model || last.model === model || last.steps.length === 0) return;
    setStep(sameStep(last.steps, Math.min(step, last.steps.length - 1), steps), steps.length - 1);
  }, [model, steps, step, setStep]);
}
