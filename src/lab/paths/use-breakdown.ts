import { useMemo } from 'react';
import type { Model } from '../../network/network.ts';
import type { Picture } from '../../network/picture/picture.ts';
import { slicesFor, slicesOffered, takeApart } from './apart.ts';
import { type Facts, factsOf, termFactsOf } from './facts.ts';
import { type AnalysisState, useAnalysis } from './use-analysis.ts';

export interface BreakdownState extends Pick<AnalysisState, 'settled' | 'fault' | 'retry'> {
  /** The last that were worked out; they stay while the next ones come. */
  readonly facts: Facts | undefined;
  /** Numbers of slices to choose from; none where the block has paths. */
  readonly offered: readonly number[];
}

/** Takes a block of a trained network apart and measures its terms on the picture. */
export function useBreakdown(
  model: Model | undefined,
  picture: Picture | undefined,
  block: string,
  slices: number | undefined,
  free: boolean,
): BreakdownState {
  const offered = useMemo(() => (model ? slicesOffered(model.graph, block) : []), [model, block]);
  const count = slicesFor(offered, slices);
  const apart = useMemo(() => model && takeApart(model.graph, block, count), [model, block, count]);
  const { answer, ...analysis } = useAnalysis(model, apart, picture, free);
  const gram = answer?.analysis.gram;
  // Switching terms off one by one does not change what follows from them.
  const ofTerms = useMemo(() => gram && termFactsOf(gram), [gram]);
  const facts = useMemo(
    () => answer && ofTerms && factsOf(answer.name, answer.apart, answer.analysis, ofTerms),
    [answer, ofTerms],
  );
  return { ...analysis, facts, offered };
}
