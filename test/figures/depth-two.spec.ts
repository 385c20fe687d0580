import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';

test('two layers melt into one block, of three the middle stays in lanes', async ({ page }) => {
  await page.goto('test/figures/gallery.html?figure=depth-two&language=en');
  await page.locator('.sheet:not([data-still])').first().waitFor();
  const sentence = page.locator('[data-description] [aria-live]');
  const lanes = page.locator('.sheet:not([data-still]) .mark-lane');
  await expect(lanes).toHaveCount(8);
  await expect(sentence).toContainText('differ by');

  await page.getByRole('slider', { name: 'Bring together' }).focus();
  await page.keyboard.press('End');
  await expect(sentence).toContainText('of the paths no trace is left');
  await expect(lanes).toHaveCount(0);
  await expect(page).toHaveURL(/depth-two\.slide=100/);

  await page.getByRole('radio', { name: 'three layers' }).check({ force: true });
  await expect(sentence).toContainText('a grouped convolution with 8 groups');
  await expect(lanes).toHaveCount(8);

  await page.getByRole('button', { name: '4×8d' }).click();
  await expect(sentence).toContainText('There are 6,400 weights');
  await page.locator('[data-mark="conv2.path3"]').hover();
  await expect(page.locator('[data-mark="lane.path3"]')).toHaveAttribute('data-lit', '');
  await expectAccessible(page, '[data-figure]');
});
