import { expect, test } from '@playwright/test';
import { open, root } from './laboratory.ts';

test('four ways to write the network are timed beside their multiply-adds', async ({ page }) => {
  await open(page, 'lab.tools=clock', 'en');
  const tool = root(page).locator('[data-tool="clock"]');
  await tool.getByRole('button', { name: 'Take the time' }).press('Enter');
  // Once warmed up, every way has its time on each kernel that can run it.
  const rows = tool.locator('[data-way]');
  await expect(rows).toHaveCount(4, { timeout: 60_000 });
  const times = tool.locator('[data-way] td:nth-child(n+4)');
  await expect(times.filter({ hasText: /^\d[\d.,]* ms \(/ })).toHaveCount(7, { timeout: 60_000 });
  await expect(tool.locator('[data-way="c"] td').last()).toHaveText('TensorFlow.js has no grouped convolution');
  await expect(tool.locator('svg [data-mark="c.ours"]')).toBeVisible();

  await tool.getByRole('button', { name: 'Stop' }).press('Enter');
  await expect(tool.locator('.clock-sentence')).toContainText('On this device the grouped convolution takes');
  await expect(tool.getByRole('button', { name: 'Take it again' })).toBeEnabled();
});
