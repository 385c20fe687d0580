/** How values of the network are written. */
import type { Language } from '../language/language.tsx';
import type { Locale } from '../language/locale.ts';
import { formatNumber } from '../language/words.ts';

/** Four decimals below 10, fewer above; a true minus sign; powers of ten where decimals would show nothing. */
export function valueText(locale: Locale, value: number): string {
  if (value === 0) return '0';
  const size = Math.abs(value);
  if (size < 0.00005 || size >= 1e6) return powerText(value);
  const digits = size < 10 ? 4 : size < 100 ? 3 : 2;
  return withMinus(formatNumber(locale, value, digits));
}

/** A correlation in [−1, 1]: two decimals. */
export function correlationText({ number }: Pick<Language, 'number'>, r: number): string {
  return withMinus(number(r, 2));
}

/** A negative number behind a sign of its own. */
export function inBrackets(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

/** 0.00000012 → 1.2×10⁻⁷ */
export function powerText(value: number): string {
  if (value === 0) return '0';
  const [digits = '', power = ''] = value.toExponential(1).split('e');
  const raised = [...String(Number(power))].map((sign) => superscripts[sign] ?? sign).join('');
  return withMinus(`${digits}×10${raised}`);
}

const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻',
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
};

/** With a true minus sign, and without one before a zero: "-0.3" → "−0.3", "-0.0" → "0.0". */
export function withMinus(text: string): string {
  return text.replace('-', /[1-9]/.test(text) ? '−' : '');
}
