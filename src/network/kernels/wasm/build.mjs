/**
 * Compiles grouped-conv2d.as to binary.ts: `node src/network/kernels/wasm/build.mjs`.
 * With `--check` it writes nothing and fails if binary.ts is not what the source gives.
 */
import { readFile, writeFile } from 'node:fs/promises';
import asc from 'assemblyscript/asc';

const source = await readFile(new URL('grouped-conv2d.as', import.meta.url), 'utf8');
const target = new URL('binary.ts', import.meta.url);

/** The module as base64; `relaxed` uses fused multiply-add. */
async function compile(relaxed) {
  let binary;
  const options =
    '-O3 --converge --noAssert --runtime stub --importMemory --noExportMemory --initialMemory 1 --enable simd';
  const { error, stderr } = await asc.main(
    [
      'kernel.ts',
      ...options.split(' '),
      ...(relaxed ? ['--enable', 'relaxed-simd'] : []),
      '--use',
      `RELAXED=${relaxed ? 1 : 0}`,
      '-o',
      'kernel.wasm',
    ],
    {
      readFile: (name) => (name === 'kernel.ts' ? source : null),
      writeFile: (name, contents) => {
        if (name === 'kernel.wasm') binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error || !binary) throw new Error(stderr?.toString() ?? String(error));
  return Buffer.from(binary).toString('base64');
}

const text = `// Made by build.mjs from grouped-conv2d.as; do not edit.

/** Needs WebAssembly SIMD; base64. */
export const plain =
  '${await compile(false)}';

/** Needs relaxed SIMD as well; base64. */
export const relaxed =
  '${await compile(true)}';
`;

if (process.argv.includes('--check')) {
  if ((await readFile(target, 'utf8')) !== text)
    throw new Error('binary.ts is older than grouped-conv2d.as: run build.mjs.');
} else {
  await writeFile(target, text);
}
