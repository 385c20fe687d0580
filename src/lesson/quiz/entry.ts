import type { Locale } from '../../language/locale.ts';

/** A text in both languages. `{name}` is a number of the question, `{name|은/는}` one with its particle, `$…$` a formula. */
export type Both = Readonly<Record<Locale, string>>;

/** A question in content/quiz.json. */
export interface QuizEntry {
  readonly id: string;
  /** Slug of the lesson that answers it. */
  readonly lesson: string;
  readonly text: Both;
  /** Every number that the question uses, by a name of its own. None is written down: all are worked out. */
  readonly numbers?: Readonly<Record<string, NumberEntry>>;
  readonly asks: readonly AskEntry[];
  readonly steps: readonly Both[];
}

/** A named value with its arguments (`src/lesson/values`) and how it is written. */
export interface NumberEntry {
  readonly of: string;
  readonly given?: Readonly<Record<string, string | number>>;
  readonly as?: string;
  readonly digits?: number;
  readonly signed?: boolean;
  readonly per?: number;
  /** How far a right answer may be off, where it is not half of the last decimal. */
  readonly within?: number;
}

export interface AskEntry {
  readonly kind: string;
  readonly label?: Both;
  /** Of a choice. */
  readonly options?: readonly { readonly text: Both; readonly right?: boolean; readonly says: Both }[];
  /** Of a number: which of the question's numbers is the answer, and which known slips lead to others. */
  readonly answer?: string;
  readonly unit?: Both;
  readonly mistakes?: readonly { readonly number: string; readonly says: Both }[];
}
