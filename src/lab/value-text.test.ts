import { expect, it } from 'vitest';
import { powerText, valueText, withMinus } from './value-text.ts';

it('writes values so that they can be compared', () => {
  expect(valueText('en', 0.83124)).toBe('0.8312');
  expect(valueText('ko', -0.5)).toBe('−0.5000');
  expect(valueText('en', 12.3456)).toBe('12.346');
  expect(valueText('en', -1234.5)).toBe('−1,234.50');
  expect(valueText('en', -0)).toBe('0');
});

it('writes what decimals would hide as a power of ten', () => {
  expect(valueText('en', 1.23e-7)).toBe('1.2×10⁻⁷');
  expect(powerText(-4e-12)).toBe('−4.0×10⁻¹²');
  expect(powerText(0)).toBe('0');
});

it('gives numbers below zero a true minus sign, and a zero none', () => {
  expect(['-0.30', '-0.0', '0.0', '1.2'].map(withMinus)).toEqual(['−0.30', '0.0', '0.0', '1.2']);
});
