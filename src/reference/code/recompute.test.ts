import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { accounts, graph, place, store, values } from '../../../test/unit/code/accounts.ts';
import { explain } from '../explain.ts';
import { numberLines, numberText } from './dialect.ts';
import { recomputeCode, SNIPPET_LANGUAGES } from './recompute.ts';

/** What the JavaScript text logs. */
function logged(code: string): unknown[] {
  const lines: unknown[] = [];
  runInNewContext(code, { console: { log: (line: unknown) => lines.push(line) } });
  return lines;
}

describe('JavaScript', () => {
  it.each(accounts)('$name gives its value', ({ chain }) => {
    const [value, ...others] = logged(recomputeCode('javascript', chain));
    expect(others).toEqual([]);
    expect(Math.abs(Number(value) - (chain[0]?.value ?? Number.NaN))).toBeLessThanOrEqual(1e-5);
  });
});

it.each(SNIPPET_LANGUAGES)('%s names the elements and prints the value last', (language) => {
  for (const { name, chain } of accounts) {
    const code = recomputeCode(language, chain);
    const lines = code.split('\n');
    for (const { id } of chain) expect(code, name).toContain(`${id}: y `);
    expect(lines.at(-2), name).toContain(numberText(chain[0]?.value ?? Number.NaN));
    expect(Math.max(...lines.map((line) => line.length)), name).toBeLessThanOrEqual(100);
    expect(code, name).not.toMatch(/undefined|NaN|Infinity/);
  }
});

describe('programs', () => {
  it('a chain is worked from the sum of products to the ReLU', () => {
    const chain = ['stage1.block1.relu1', 'stage1.block1.bn1', 'stage1.block1.conv1'].map((id) =>
      explain(graph, store, values, id, place),
    );
    expect(recomputeCode('numpy', chain).replaceAll(/-?\d+(\.\d+)?(e-\d+)?/g, '#')).toBe(
      `import numpy as np

# stage#.block#.conv#: y #, x #, channel #
x = np.array([
    #, #, #, #,
])
w = np.array([
    #, #, #, #,
])
value = (x * w).sum()

# stage#.block#.bn#: y #, x #, channel #
gamma = #
beta = #
mean = #
variance = #
epsilon = #
value = gamma * (value - mean) / np.sqrt(variance + epsilon) + beta

# stage#.block#.relu#: y #, x #, channel #
value = max(value, #)

print(value)  # #
`,
    );
  });

  it('a chain ends where values mix', () => {
    const chain = ['stage1.block1.conv2', 'stage1.block1.relu1'].map((id) => explain(graph, store, values, id, place));
    expect(() => recomputeCode('numpy', chain)).toThrow('stage1.block1.conv2');
    expect(() => recomputeCode('numpy', [])).toThrow('no account');
  });
});

describe('numbers', () => {
  it.each([
    [0.1, '0.1'],
    [-0, '0'],
    [1 / 3, '0.333333333'],
    [1e-8, '1e-8'],
    [Math.fround(16777217), '16777216'],
    [123456789.123, '123456789'],
  ])('%d is written %s', (value, text) => {
    expect(numberText(value)).toBe(text);
  });

  it('nine digits tell neighbouring float32 numbers apart', () => {
    for (const value of [0.1, 1, 3.7, 1e-5, 12345.678]) {
      const float = Math.fround(value);
      expect(Math.fround(Number(numberText(float)))).toBe(float);
    }
  });

  it('fill lines of a given width', () => {
    expect(numberLines([1, 2, 3, 4], 2, 8)).toEqual(['  1, 2,', '  3, 4,']);
    expect(numberLines([], 2)).toEqual([]);
  });
});
