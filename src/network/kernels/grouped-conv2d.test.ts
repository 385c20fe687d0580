import '@tensorflow/tfjs-backend-cpu';
import '@tensorflow/tfjs-backend-wasm';
import { memory, setBackend, type Tensor1D, type Tensor4D, tensor1d, tensor4d } from '@tensorflow/tfjs-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { arraysOf, type Case, cases, expected, relativeError } from '../../../test/kernels/cases.ts';
import { registerCpuKernels } from './cpu/grouped-conv2d.ts';
import { groupedConv2D } from './grouped-conv2d.ts';
import { registerWasmKernels } from './wasm/grouped-conv2d.ts';

registerCpuKernels();
await registerWasmKernels();

async function run(c: Case): Promise<number> {
  const arrays = arraysOf(c);
  const channels = c.groups * c.inPerGroup;
  const x = tensor4d(arrays.x, [c.batch, c.height, c.width, channels]);
  const filter = tensor4d(arrays.filter, [c.kernel, c.kernel, c.inPerGroup, c.groups * c.outPerGroup]);
  const bias: Tensor1D | undefined = arrays.bias && tensor1d(arrays.bias);
  const shortcut: Tensor4D | undefined = arrays.shortcut && tensor4d(arrays.shortcut, [...arrays.outShape]);
  const y = groupedConv2D({ x, filter, bias, shortcut }, c);
  expect(y.shape).toEqual([...arrays.outShape]);
  const error = relativeError(await y.data(), expected(c, arrays));
  for (const tensor of [x, filter, bias, shortcut, y]) tensor?.dispose();
  return error;
}

describe.each(['cpu', 'wasm'] as const)('GroupedConv2D on %s', (backend) => {
  beforeAll(async () => {
    expect(await setBackend(backend)).toBe(true);
  });

  test.each(cases)('$name agrees with float64 loops', async (c) => {
    const before = memory().numTensors;
    expect(await run(c)).toBeLessThanOrEqual(1e-4);
    expect(memory().numTensors).toBe(before);
  });

  test('says what does not fit', () => {
    const x = tensor4d(new Float32Array(64), [1, 4, 4, 4]);
    const filter = tensor4d(new Float32Array(36), [3, 3, 1, 4]);
    const attributes = { groups: 2, stride: 1, padding: 1, relu: true };
    expect(() => groupedConv2D({ x, filter }, attributes)).toThrow('2 groups of 1 input channels do not make 4');
    const bias = tensor1d([1, 2]);
    expect(() => groupedConv2D({ x, filter, bias }, { ...attributes, groups: 4 })).toThrow('bias');
    for (const tensor of [x, filter, bias]) tensor.dispose();
  });
});
