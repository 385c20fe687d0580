import { expect, test } from '@playwright/test';
import { cases } from './cases.ts';

const runs = [
  { name: 'webgl', backend: 'webgl', regions: false },
  { name: 'webgl, drawing regions', backend: 'webgl', regions: true },
  { name: 'wasm', backend: 'wasm', regions: false },
  { name: 'cpu', backend: 'cpu', regions: false },
];

for (const { name, backend, regions } of runs) {
  test(`GroupedConv2D on ${name} agrees with float64 loops`, async ({ page }) => {
    await page.goto('test/kernels/');
    await page.waitForFunction(() => window.ready?.then(() => true));
    const outcomes = await page.evaluate((run) => window.runCases(run.backend, run.regions), { backend, regions });
    expect(outcomes.length).toBeGreaterThan(cases.length);
    for (const { name: kernelCase, error, left, held, onGpu } of outcomes) {
      expect.soft(error, kernelCase).toBeLessThanOrEqual(1e-4);
      expect.soft({ left, held }, kernelCase).toEqual({ left: 0, held: [0, 0] });
      expect.soft(onGpu, `${kernelCase}: in a texture`).toBe(backend === 'webgl');
    }
  });
}
