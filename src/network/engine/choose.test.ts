import { describe, expect, test } from 'vitest';
import { isSoftware } from '../backend/renderer.ts';
import type { BackendName } from '../protocol.ts';
import { fastest, type Measurement } from './choose.ts';

function measured(backend: BackendName, milliseconds: number, ...logits: readonly number[]): Measurement {
  const shape = { height: 1, width: 1, channels: logits.length };
  return { backend, milliseconds, logits: { shape, data: Float32Array.from(logits) } };
}

describe('the fastest backend', () => {
  test.each([
    ['wasm', [measured('wasm', 5, 1, 2), measured('webgl', 9, 1, 2)]],
    ['webgl', [measured('wasm', 9, 1, 2), measured('webgl', 5, 1, 2.001)]],
    // Fast, but wrong.
    ['wasm', [measured('wasm', 9, 1, 2), measured('webgl', 5, 2, 1)]],
    ['wasm', [measured('wasm', 9, 1, 2), measured('webgl', 5, Number.NaN, 2)]],
    ['webgl', [measured('webgl', 5, 1, 2)]],
    [undefined, []],
  ] as const)('%s', (best, measurements) => {
    expect(fastest(measurements)).toBe(best);
  });
});

test.each([
  ['ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)', true],
  ['llvmpipe (LLVM 15.0.7, 256 bits)', true],
  ['Microsoft Basic Render Driver', true],
  ['Apple Software Renderer', true],
  ['softpipe', true],
  ['ANGLE (NVIDIA, NVIDIA GeForce RTX 3060 Direct3D11 vs_5_0 ps_5_0, D3D11)', false],
  ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)', false],
  ['Apple GPU', false],
  ['Adreno (TM) 650', false],
])('%s', (renderer, software) => {
  expect(isSoftware(renderer)).toBe(software);
});
