/** Runs the NumPy and PyTorch texts that recompute one element. */
import { describe, expect, it } from 'vitest';
import { recomputeCode } from '../../../src/reference/code/recompute.ts';
import { accounts } from './accounts.ts';
import { PYTHON_TIMEOUT, pythonWith, runPython } from './python.ts';

/** Reads a list of programs as JSON, prints the list of what each prints. */
const HARNESS = `
import contextlib, io, json, sys

outputs = []
for code in json.load(sys.stdin):
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(code, {})
    outputs.append(float(printed.getvalue()))
json.dump(outputs, sys.stdout)
`;

it('the accounts are of every kind of operation', () => {
  const kinds = new Set(accounts.flatMap(({ chain }) => chain.map(({ kind }) => kind)));
  expect([...kinds].toSorted()).toEqual([
    'batchNorm',
    'concat',
    'convolution',
    'globalAverage',
    'input',
    'linear',
    'pool',
    'relu',
    'scale',
    'sum',
  ]);
});

describe.each([
  ['numpy', 'numpy'],
  ['pytorch', 'torch'],
] as const)('the %s text (runs where Python has %s)', (language, module) => {
  const python = pythonWith(module);

  it('gives the value of every account', { timeout: PYTHON_TIMEOUT }, ({ skip }) => {
    if (!python) return skip(`no python3 on the PATH has ${module}`);
    const programs = accounts.map(({ chain }) => recomputeCode(language, chain));
    const outputs: number[] = JSON.parse(runPython(python, HARNESS, JSON.stringify(programs)));
    expect(outputs).toHaveLength(accounts.length);
    const gaps = accounts.map(({ chain }, index) => Math.abs((outputs[index] ?? Number.NaN) - (chain[0]?.value ?? 0)));
    const wrong = accounts.filter((_, index) => !((gaps[index] ?? Number.NaN) <= 1e-5)).map(({ name }) => name);
    expect(wrong).toEqual([]);
  });
});
