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

describe.each([
  ['numpy', pythonWith('numpy')],
  ['pytorch', pythonWith('torch')],
] as const)('%s (runs where Python has it)', (language, python) => {
  it.runIf(python)('gives the value of every account', { timeout: PYTHON_TIMEOUT }, () => {
    const programs = accounts.map(({ chain }) => recomputeCode(language, chain));
    const outputs: number[] = python ? JSON.parse(runPython(python, HARNESS, JSON.stringify(programs))) : [];
    expect(outputs).toHaveLength(accounts.length);
    for (const [index, { name, chain }] of accounts.entries()) {
      const gap = Math.abs((outputs[index] ?? Number.NaN) - (chain[0]?.value ?? Number.NaN));
      expect(gap, name).toBeLessThanOrEqual(1e-5);
    }
  });
});
