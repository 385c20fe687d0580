import { expect, it } from 'vitest';
import { names } from './codec.ts';

it('writes names joined by dots and reads them back', () => {
  const codec = names(3);
  expect(codec.format(['8x4d', '1x18d'])).toBe('8x4d.1x18d');
  expect(codec.parse('8x4d.1x18d')).toEqual(['8x4d', '1x18d']);
});

it.each(['', 'a..b', 'a.b.c.d', 'a/b', 'a'.repeat(17)])('refuses %j', (text) => {
  expect(names(3).parse(text)).toBeUndefined();
});
