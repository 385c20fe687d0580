/** Which network stands beside the laboratory's own. */
import type { TrainedNetwork } from '../../figures/live/trained-networks.ts';
import { usualModel } from '../state/use-lab-state.ts';

/** Stands in the address for "the one that suits". */
export const SUITABLE = 'auto';

/** The networks that can be chosen: all others, and with edits the own one without them. */
export function othersOf(all: readonly TrainedNetwork[], own: string, edited: boolean): TrainedNetwork[] {
  return all.filter(({ name }) => edited || name !== own);
}

/** The wanted one where it can be chosen; else the ResNet (C = 1) beside a ResNeXt, and the usual ResNeXt beside a ResNet. */
export function otherNetwork(
  all: readonly TrainedNetwork[],
  own: string,
  edited: boolean,
  wanted: string,
): TrainedNetwork | undefined {
  const others = othersOf(all, own, edited);
  const apart = others.filter(({ name }) => name !== own);
  return (
    others.find(({ name }) => name === wanted) ??
    apart.find(({ cardinality }) => cardinality === 1) ??
    apart.find(({ name }) => name === usualModel) ??
    apart[0]
  );
}
