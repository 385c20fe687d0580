/** The trained networks, known before any of them is loaded. */
import index from '../../../public/models/index.json';

export interface TrainedNetwork {
  readonly name: string;
  readonly cardinality: number;
  readonly pathWidth: number;
}

/** By cardinality. */
export const trainedNetworks: readonly TrainedNetwork[] = index.toSorted((a, b) => a.cardinality - b.cardinality);

/** "8×4d". */
export function networkLabel({ cardinality, pathWidth }: Omit<TrainedNetwork, 'name'>): string {
  return `${cardinality}×${pathWidth}d`;
}

export function trainedNetwork(name: string): TrainedNetwork | undefined {
  return trainedNetworks.find((each) => each.name === name);
}
