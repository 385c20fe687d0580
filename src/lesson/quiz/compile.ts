import type { Locale } from '../../language/locale.ts';
import { particle } from '../../language/particle.ts';
import { formatValue, shownAmount, type ValueFormat, writingOf } from '../values/format.ts';
import { namedNumber } from '../values/named.ts';
import type { AskEntry, Both, NumberEntry, QuizEntry } from './entry.ts';
import type { Ask, ChoiceAsk, NumberAsk, Question } from './question.ts';
import type { RichText } from './rich-text.ts';

/** What a question's texts need besides itself. */
interface Setting {
  readonly locale: Locale;
  /** A formula as markup. */
  readonly formula: (tex: string) => string;
  readonly numbers: ReadonlyMap<string, WorkedNumber>;
}

interface WorkedNumber {
  readonly amount: number;
  readonly tolerance: number;
  readonly written: string;
}

/** The question in one language. Throws where a number has no value or a text names a number that is not there. */
export function compileQuestion(entry: QuizEntry, locale: Locale, formula: (tex: string) => string): Question {
  try {
    const numbers = Object.entries(entry.numbers ?? {}).map(([name, number]) => [name, work(number, locale)] as const);
    const setting: Setting = { locale, formula, numbers: new Map(numbers) };
    return {
      id: entry.id,
      lesson: entry.lesson,
      text: rich(entry.text, setting),
      asks: entry.asks.map((ask) => compileAsk(ask, setting)),
      steps: entry.steps.map((step) => rich(step, setting)),
    };
  } catch (error) {
    throw new Error(`Question "${entry.id}" (${locale}): ${error instanceof Error ? error.message : error}`);
  }
}

function work(
  { of, given = {}, as, digits = 0, signed = false, per = 1, within }: NumberEntry,
  locale: Locale,
): WorkedNumber {
  const texts = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
  const format: ValueFormat = { digits, signed, per, as: writingOf(as) };
  const amount = namedNumber(of, texts);
  return {
    amount: shownAmount(amount, format),
    // Half of the last decimal, and a little for the rounding of halves.
    tolerance: within ?? 0.501 * 10 ** -digits,
    written: formatValue(locale, amount, format),
  };
}

function compileAsk(ask: AskEntry, setting: Setting): Ask {
  const label = ask.label && { label: rich(ask.label, setting) };
  if (ask.kind === 'choice') return { ...choiceOf(ask, setting), ...label };
  if (ask.kind === 'number') return { ...numberOf(ask, setting), ...label };
  throw new Error(`there is no kind "${ask.kind}"`);
}

function choiceOf({ options = [] }: AskEntry, setting: Setting): ChoiceAsk {
  if (options.filter(({ right }) => right).length !== 1) throw new Error('a choice has exactly one right option');
  return {
    kind: 'choice',
    options: options.map(({ text, right = false, says }) => ({
      text: rich(text, setting),
      right,
      says: rich(says, setting),
    })),
  };
}

function numberOf({ answer = '', unit, mistakes = [] }: AskEntry, setting: Setting): NumberAsk {
  const { amount, tolerance, written } = named(answer, setting);
  return {
    kind: 'number',
    ...(unit && { unit: rich(unit, setting) }),
    answer: amount,
    tolerance,
    written,
    mistakes: mistakes.map(({ number, says }) => {
      const wrong = named(number, setting);
      return { value: wrong.amount, tolerance: wrong.tolerance, says: rich(says, setting) };
    }),
  };
}

function named(name: string, { numbers }: Setting): WorkedNumber {
  const number = numbers.get(name);
  if (!number) throw new Error(`there is no number "${name}"`);
  return number;
}

/** The text with its formulas, which stand between dollars, and its numbers, which stand in braces. */
function rich(text: Both, setting: Setting): RichText {
  return text[setting.locale]
    .split('$')
    .map((piece, index) => (index % 2 === 1 ? { formula: setting.formula(piece) } : fill(piece, setting)))
    .filter((piece) => piece !== '');
}

function fill(text: string, setting: Setting): string {
  return text.replace(/\{(\w+)(?:\|([^}]+))?\}/g, (_, name: string, pair?: string) => {
    const { written } = named(name, setting);
    return pair ? written + particle(written, pair) : written;
  });
}
