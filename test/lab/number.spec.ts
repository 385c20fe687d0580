import { runInNewContext } from 'node:vm';
import { expect, type Page, test } from '@playwright/test';
import { open, root, settled } from './laboratory.ts';

/** What the JavaScript text on the page logs, and the value that the page shows. */
async function recomputed(page: Page): Promise<{ logged: number; shown: number }> {
  const panel = page.locator('#lab-number');
  const lines: number[] = [];
  const code = (await panel.locator('.code-view code').textContent()) ?? '';
  runInNewContext(code, { console: { log: (line: number) => lines.push(line) } });
  return {
    logged: lines[0] ?? Number.NaN,
    shown: Number(await panel.locator('.number-value').getAttribute('data-value')),
  };
}

test('the code that readers copy gives the value on the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const panel = page.locator('#lab-number');
  const places = [
    ['stage2.block1.path2.relu2', 2],
    ['stage2.block1.out', 7],
    ['stem.conv', 3],
    ['pool', 9],
    ['logits', 3],
  ] as const;
  for (const [node, channel] of places) {
    await open(page, `lab.block=stage2.block1&lab.node=${node}&lab.channel=${channel}`, 'en');
    await panel.getByText('This number as code').click();
    await panel.getByRole('radio', { name: 'JavaScript' }).check();
    const { logged, shown } = await recomputed(page);
    expect(Math.abs(logged - shown), node).toBeLessThanOrEqual(1e-5);
  }
  await panel.getByRole('button', { name: 'Copy' }).click();
  await expect(panel.getByText('Copied.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    await panel.locator('.code-view code').textContent(),
  );
  await panel.getByRole('radio', { name: 'NumPy' }).check();
  await expect(panel.getByText('Copied.')).toHaveCount(0);
});

test('the terms of every kind of sum are sorted, and lead to where they come from', async ({ page }) => {
  await open(page, 'lab.node=pool&lab.channel=9', 'ko');
  const panel = page.locator('#lab-number');
  const sizes = () =>
    panel.locator('[data-term]').evaluateAll((all) => all.map(({ dataset }) => Math.abs(Number(dataset['term']))));
  const sorted = async (count: number) => {
    await expect(panel.locator('[data-term]')).toHaveCount(count);
    const found = await sizes();
    expect(found).toEqual(found.toSorted((a, b) => b - a));
  };
  await sorted(64);
  await panel.locator('.terms summary, .terms-list summary').click();
  await expect(panel.locator('[data-term]').last()).toBeVisible();
  await panel.locator('.terms-list .source').first().click();
  await expect(panel.locator('.panel-header code')).toHaveText('stage3.block3.out');
  await settled(page);
  await sorted(2);
  // The accounts on the way have maps of their own.
  await panel.locator('.account-name .source').click();
  await expect(panel.locator('.panel-header code')).toHaveText('stage3.block3.sum');
  await expect(root(page)).toHaveAttribute('data-state', 'ready');
});
