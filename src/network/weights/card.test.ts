import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCard } from './card.ts';

const card = (): Record<string, unknown> => JSON.parse(readFileSync('public/models/8x4d.json', 'utf8'));

test('a card of ours is one', () => {
  expect(readCard(card(), '8x4d')).toMatchObject({
    name: '8x4d',
    cardinality: 8,
    pathWidth: 4,
    mean: [0.4914, 0.4822, 0.4465],
  });
});

test.each([
  ['name', ''],
  ['cardinality', 0],
  ['cardinality', '8'],
  ['pathWidth', 1.5],
  ['classes', ['cat', 3]],
  ['classes', []],
  ['mean', [0.1, null]],
  ['mean', [0.1]],
  ['deviation', [0, 1, 1]],
  ['accuracy', 1.2],
  ['bytes', undefined],
  ['bytes', 1e12],
  ['name', '4x7d'],
])('a card whose %s is %j is refused', (field, value) => {
  expect(() => readCard({ ...card(), [field]: value }, '8x4d')).toThrow(`"${field}"`);
});

test.each([null, 'card', [], {}])('%j is no card', (value) => {
  expect(() => readCard(value, '8x4d')).toThrow('weights-corrupt');
});
