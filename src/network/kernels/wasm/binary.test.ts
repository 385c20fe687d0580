import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { plain, relaxed } from './binary.ts';

test('the source gives the committed bytes', { timeout: 60_000 }, () => {
  const build = fileURLToPath(new URL('build.mjs', import.meta.url));
  expect(() => execFileSync(process.execPath, [build, '--check'], { stdio: 'pipe' })).not.toThrow();
});

test('without relaxed SIMD the kernel is plain SIMD', () => {
  expect(WebAssembly.validate(Buffer.from(plain, 'base64'))).toBe(true);
  expect(relaxed).not.toBe(plain);
});
