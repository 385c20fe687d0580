/** Python on this machine, for tests that run what the page lets readers copy. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Milliseconds that a test with Python may take: loading torch is slow on a busy machine. */
export const PYTHON_TIMEOUT = 120_000;

/** A Python that has these modules; nothing, and a line that says so, where there is none: reporters keep why to themselves. */
export function pythonWith(...modules: readonly string[]): string | undefined {
  const found = modules.map((name) => `find_spec('${name}')`).join(' and ');
  const check = `import sys; from importlib.util import find_spec; sys.exit(0 if ${found} else 1)`;
  const candidates = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'python3'));
  const python = candidates
    .filter((candidate) => existsSync(candidate))
    .find((candidate) => spawnSync(candidate, ['-c', check]).status === 0);
  if (!python) console.warn(`Skipped: what needs a python3 on the PATH with ${modules.join(' and ')}; there is none.`);
  return python;
}

/** Runs a program with `input` on its standard input; gives what it prints. Throws with its error where it fails. */
export function runPython(python: string, program: string, input: string): string {
  const { status, stdout, stderr } = spawnSync(python, ['-c', program], {
    input,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, OMP_NUM_THREADS: '1' },
  });
  if (status !== 0) throw new Error(`Python failed: ${stderr}`);
  return stdout;
}
