/** Runs every PyTorch program with given weights, in double precision, against the reference. */
import { beforeAll, describe, expect, it } from 'vitest';
import { inputShape, programOf, specs, stateName } from './programs.ts';
import { PYTHON_TIMEOUT, pythonWith, runPython } from './python.ts';

/** Reads a list of cases as JSON, prints the list of outputs, channel fastest. */
const HARNESS = `
import json, sys
import torch

def values(tensor):
    return torch.tensor(tensor['data'], dtype=torch.float64).reshape(tensor['shape'])

outputs = []
for case in json.load(sys.stdin):
    scope = {}
    exec(case['code'], scope)
    model = scope['model'].double().eval()
    state = {name: values(tensor) for name, tensor in case['state'].items()}
    missing, unexpected = model.load_state_dict(state, strict=False)
    assert not unexpected, unexpected
    assert all(name.endswith('num_batches_tracked') for name in missing), missing
    with torch.no_grad():
        y = model(values(case['input']).permute(2, 0, 1)[None])[0]
    outputs.append((y.permute(1, 2, 0) if y.dim() == 3 else y).flatten().tolist())
json.dump(outputs, sys.stdout)
`;

const python = pythonWith('torch');

describe.runIf(python)('PyTorch gives the reference’s answers (runs where Python has torch)', () => {
  const programs = specs.map(([name, spec]) => programOf('pytorch', name, spec));
  const cases = programs.map((program) => ({
    code: program.code,
    state: Object.fromEntries(
      program.tensors.map((tensor) => [
        stateName(program, tensor),
        { shape: tensor.shape, data: Array.from(tensor.data) },
      ]),
    ),
    input: { shape: inputShape(program), data: Array.from(program.input) },
  }));
  let outputs: number[][] = [];

  beforeAll(() => {
    if (python) outputs = JSON.parse(runPython(python, HARNESS, JSON.stringify(cases)));
  }, PYTHON_TIMEOUT);

  it.each(programs.map(({ name }, index) => [name, index] as const))('%s', (_, index) => {
    const expected = Array.from(programs[index]?.output ?? []);
    const peak = Math.max(...expected.map(Math.abs));
    expect(outputs[index]).toHaveLength(expected.length);
    expect(peak).toBeGreaterThan(0);
    for (const [at, value] of expected.entries()) {
      expect(Math.abs(value - (outputs[index]?.[at] ?? Number.NaN))).toBeLessThanOrEqual(1e-12 * peak);
    }
  });
});
