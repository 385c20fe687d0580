import type { RichText } from './rich-text.ts';

/** A question as a page gets it: in one language, formulas set, numbers worked out. */
export interface Question {
  readonly id: string;
  /** Slug of the lesson that answers it. */
  readonly lesson: string;
  readonly text: RichText;
  readonly asks: readonly Ask[];
  /** The way to the answer, step by step. */
  readonly steps: readonly RichText[];
}

export type Ask = ChoiceAsk | NumberAsk;

export interface ChoiceAsk {
  readonly kind: 'choice';
  readonly label?: RichText;
  readonly options: readonly Option[];
}

export interface Option {
  readonly text: RichText;
  readonly right: boolean;
  /** What the reader who chose it learns. */
  readonly says: RichText;
}

export interface NumberAsk {
  readonly kind: 'number';
  readonly label?: RichText;
  readonly unit?: RichText;
  readonly answer: number;
  /** How far a right answer may be off, from the decimals that are asked for. */
  readonly tolerance: number;
  /** The answer as the language writes it. */
  readonly written: string;
  readonly mistakes: readonly Mistake[];
}

/** A wrong number that a known slip leads to, and the step where it differs. */
export interface Mistake {
  readonly value: number;
  readonly tolerance: number;
  readonly says: RichText;
}
