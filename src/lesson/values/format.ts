import type { Locale } from '../../language/locale.ts';
import { formatNumber } from '../../language/words.ts';

const writings = ['number', 'percent', 'points', 'short', 'scientific'] as const;

/** How a number is written. */
export interface ValueFormat {
  /** `percent`: 0.0074 as 0.74%; `points`: 0.017 as 1.7%p or 1.7 points; `short`: 4,230,479,872 as 42.3억 or 4.23 billion; `scientific`: 6.4×10⁻¹⁶. */
  readonly as?: (typeof writings)[number];
  /** Decimals; with `short` the significant digits. */
  readonly digits?: number;
  /** A plus before numbers above zero. */
  readonly signed?: boolean;
  /** What the number is divided by first, e.g. 1e9 where the unit says ×10⁹. */
  readonly per?: number;
}

/** A way of writing by its name; throws where there is none. */
export function writingOf(name: string | undefined): (typeof writings)[number] {
  const writing = writings.find((candidate) => candidate === (name ?? 'number'));
  if (!writing) throw new Error(`A number cannot be written as "${name}".`);
  return writing;
}

/** The number that stands on the page: a share in percent is a hundred times itself. */
export function shownAmount(amount: number, { as, per = 1 }: ValueFormat): number {
  return (as === 'percent' || as === 'points' ? amount * 100 : amount) / per;
}

/** The number as the language writes it. */
export function formatValue(locale: Locale, amount: number, format: ValueFormat = {}): string {
  const text = write(locale, shownAmount(amount, format), format).replace('-', '−');
  return format.signed && amount > 0 ? `+${text}` : text;
}

function write(locale: Locale, shown: number, { as, digits }: ValueFormat): string {
  if (as === 'percent') return `${formatNumber(locale, shown, digits ?? 1)}%`;
  if (as === 'points') return formatNumber(locale, shown, digits ?? 1) + (locale === 'ko' ? '%p' : ' points');
  if (as === 'short') {
    const options = { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: digits ?? 3 } as const;
    return new Intl.NumberFormat(locale === 'ko' ? 'ko-KR' : 'en-GB', options).format(shown);
  }
  if (as === 'scientific') return scientific(locale, shown, digits ?? 1);
  return formatNumber(locale, shown, digits);
}

/** 6.4×10⁻¹⁶, and a bare 0. */
function scientific(locale: Locale, shown: number, digits: number): string {
  const [mantissa = '', exponent = ''] = shown.toExponential(digits).split('e');
  if (shown === 0) return '0';
  const raised = [...exponent.replace('+', '')].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? '⁻').join('');
  return `${formatNumber(locale, Number(mantissa), digits)}×10${raised}`;
}
