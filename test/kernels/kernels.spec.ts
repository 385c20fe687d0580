import { expect, test } from '@playwright/test';
import { cases } from './cases.ts';

for (const backend of ['webgl', 'wasm', 'cpu']) {
  test(`GroupedConv2D on ${backend} agrees with float64 loops`, async ({ page }) => {
    await page.goto('test/kernels/');
    await page.waitForFunction(() => window.ready?.then(() => true));
    const outcomes = await page.evaluate((name) => window.runCases(name), backend);
    expect(outcomes.length).toBeGreaterThan(cases.length);
    for (const { name, error, left, held, onGpu } of outcomes) {
      expect.soft(error, name).toBeLessThanOrEqual(1e-4);
      expect.soft({ left, held }, name).toEqual({ left: 0, held: [0, 0] });
      expect.soft(onGpu, `${name}: in a texture`).toBe(backend === 'webgl');
    }
  });
}
