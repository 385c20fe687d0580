import type { Language } from './language.tsx';

/** 0.84 or −0.84, or 4.8×10⁻⁷ where a plain number would be all zeros. */
export function shortNumber(value: number, { number }: Language): string {
  if (value === 0 || Math.abs(value) >= 0.01) return number(value, value === 0 ? 0 : 2);
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  const raised = String(exponent).replace(/./g, (sign) => (sign === '-' ? '⁻' : ('⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(sign)] ?? sign)));
  return `${number(value / 10 ** exponent, 1)}×10${raised}`;
}
