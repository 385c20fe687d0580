import type { ModelCard } from '../../../network/protocol.ts';

/** A model card as the exporter writes it (training/card.py): how the weights came about and where they fail. */
export interface FullCard extends ModelCard {
  readonly shortcuts: boolean;
  /** Accuracy with the weights as they are in the file, rounded to float16. */
  readonly accuracyFloat16: number;
  readonly setting: {
    readonly batch: number;
    readonly peakLearningRate: number;
    readonly schedule: { readonly kind: string; readonly warmUpShare: number };
    readonly momentum: { readonly nesterov: boolean; readonly ends: number; readonly peak: number };
    readonly weightDecay: number;
    readonly augmentation: string;
    readonly precision: string;
    readonly device: 'cpu' | 'cuda';
    readonly seconds: number;
  };
  readonly data: { readonly name: string; readonly encoding: string; readonly train: number; readonly test: number };
  readonly classAccuracy: readonly number[];
  readonly notGoodAt: {
    readonly weakestClasses: readonly { readonly class: string; readonly accuracy: number }[];
    readonly confusions: readonly { readonly class: string; readonly takenFor: string; readonly count: number }[];
    readonly samples: Readonly<Record<'photograph' | 'drawing', { readonly right: number; readonly of: number }>>;
    readonly unmeasured: readonly string[];
  };
}

const files = import.meta.glob<FullCard>('../../../../public/models/*x*d*.json', { eager: true, import: 'default' });

/** The cards of all models, by cardinality. */
export const cards: readonly FullCard[] = Object.values(files).sort(
  (a, b) => a.cardinality - b.cardinality || a.name.localeCompare(b.name),
);
