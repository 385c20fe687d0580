import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';

test('groups by slider and name; grouped and dense run on the picture', async ({ page }) => {
  await page.goto('test/figures/gallery.html?figure=grouped-kernel&language=en&backend=wasm');
  await page.locator('.sheet:not([data-still])').first().waitFor();
  const sentence = page.locator('[data-description] [aria-live]');
  const mark = (id: string) => page.locator(`[data-mark="${id}"]`);
  await expect(sentence).toContainText('one in 4 (25%)');

  await page.getByRole('slider', { name: 'Groups C' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(sentence).toContainText('The weights go down from 147,456 to 18,432.');
  await expect(page).toHaveURL(/grouped-kernel\.C=8/);

  await mark('kept.2').hover();
  await expect(mark('wire.17.25')).toHaveAttribute('data-lit', '');
  await expect(mark('wire.1.9')).not.toHaveAttribute('data-lit', '');
  await expect(page.locator('.figure-pointed')).toHaveText(/^Group 2: outputs 17–32 read inputs 17–32 only/);

  await page.getByRole('button', { name: '128: depthwise' }).click();
  await expect(sentence).toContainText('a depthwise convolution');

  await page.getByRole('button', { name: 'Run both' }).click();
  await expect(page.getByRole('slider', { name: 'Groups C' })).toBeDisabled();
  await expect(page.locator('.experiment-result')).toContainText('8 times the multiply-adds', { timeout: 60_000 });
  await expect(page.locator('.experiment-result')).toContainText(/equal to the last digit|only rounding/);
  await expect(mark('map.gap').locator('image')).toHaveAttribute('href', /^data:image\/bmp/);

  const kernel = mark('kept.1').locator('image');
  const onLight = (await kernel.getAttribute('href')) ?? '';
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await expect(kernel).not.toHaveAttribute('href', onLight);

  // Cells turn into cards: for a moment both are there.
  await expect(mark('kept.1')).toHaveCount(1);
  await mark('kept.1').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/grouped-kernel\.group=\d/);
  await expectAccessible(page, '[data-figure]');
});
