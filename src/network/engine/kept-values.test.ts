import { memory, tensor4d } from '@tensorflow/tfjs-core';
import { beforeAll, expect, test } from 'vitest';
import { startCpu } from '../backend/cpu.ts';
import { KeptValues } from './kept-values.ts';

beforeAll(startCpu);

/** Eight bytes. */
const pair = () => tensor4d([1, 2], [1, 1, 1, 2]);

test('the longest unused go first, and only when they may', () => {
  const before = memory().numTensors;
  const values = new KeptValues(16);
  for (const key of ['a', 'b', 'c']) values.keep(key, pair());
  expect(values.has('a')).toBe(true);
  values.get('a');
  values.trim();
  expect(['a', 'b', 'c'].filter((key) => values.has(key))).toEqual(['a', 'c']);
  values.keep('c', pair());
  values.trim();
  expect(memory().numTensors).toBe(before + 2);
  values.clear();
  expect(memory().numTensors).toBe(before);
});

test('small values are not kept without end', () => {
  const before = memory().numTensors;
  const values = new KeptValues(2 ** 20);
  for (let key = 0; key < 600; key++) values.keep(String(key), pair());
  values.trim();
  expect(memory().numTensors).toBe(before + 512);
  expect(values.has('599')).toBe(true);
  values.clear();
});

test('another picture drops all', () => {
  const values = new KeptValues(1000);
  values.enter('one');
  values.keep('a', pair());
  values.enter('one');
  expect(values.has('a')).toBe(true);
  values.enter('other');
  expect(values.has('a')).toBe(false);
});
