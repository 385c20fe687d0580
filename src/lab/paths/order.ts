/** In which order the terms are listed. */
import type { Importance } from './importance.ts';

export type Order = 'number' | 'share' | 'importance';

export const ORDERS: readonly Order[] = ['number', 'share', 'importance'];

/** What is known of the terms so far, by place. */
export interface Known {
  readonly count: number;
  readonly shares: readonly number[] | undefined;
  readonly importances: readonly (Importance | undefined)[];
}

/** Numbers of the terms, from 1: as they are, or largest first. What is not known yet comes last. */
export function inOrder(order: Order, { count, shares, importances }: Known): number[] {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  if (order === 'number') return numbers;
  const weight = (number: number) => {
    if (order === 'share') return shares?.[number - 1] ?? Number.NEGATIVE_INFINITY;
    return importances[number - 1]?.distance ?? Number.NEGATIVE_INFINITY;
  };
  return numbers.toSorted((a, b) => weight(b) - weight(a) || a - b);
}
