import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';

test('one path alone is no network, one network of an average is', async ({ page }) => {
  await page.goto('test/figures/gallery.html?figure=joint-training&language=en&backend=wasm');
  await page.locator('.sheet:not([data-still])').first().waitFor();
  const sentence = page.locator('[data-description] [aria-live]');
  await expect(sentence).toContainText('Paths on in stage3.block3: 8 of 8.');

  await page.getByRole('button', { name: 'Path 3', exact: true }).click();
  await expect(page).toHaveURL(/joint-training\.off=3/);
  await expect(sentence).toContainText(/7 of 8\. The network answers \w+ \([\d.]+%\); with all paths on it is \w+/, {
    timeout: 30_000,
  });

  // The sample that the figure begins with shows what a path can do.
  await page.getByRole('button', { name: 'Path 8', exact: true }).click();
  await page.getByRole('button', { name: 'Path 3', exact: true }).click();
  await expect(sentence).toContainText(
    /7 of 8\. The network answers (?!airplane)\w+ .*with all paths on it is airplane/,
  );
  await page.locator('[data-mark="path.8"]').focus();
  await page.keyboard.press('Enter');
  await expect(sentence).toContainText(/8 of 8\. The network answers/);

  await page.getByRole('radio', { name: 'all', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Leave one' }).click();
  await expect(sentence).toContainText(/in each of the 9 blocks: 1 of 8\. The network answers/);
  await expect(sentence).toContainText(/The average of \d networks is/);

  await page.locator('[data-mark="member.1x18d"]').click();
  await expect(page).toHaveURL(/joint-training\.without=1x18d/);
  await expect(page.locator('[data-mark="member.1x18d"]')).toHaveClass(/ off/);
  await page.locator('[data-mark="average"]').hover();
  await expect(page.locator('[data-mark="member.8x4d"]')).toHaveAttribute('data-lit', '');

  const samples = page.getByRole('group', { name: 'Sample pictures' }).getByRole('radio');
  await samples.nth(0).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/[?&]image=airplane-emoji/);
  await expect(sentence).toContainText(/1 of 8\. The network answers \w+/);
  await expect(samples.nth(1)).toBeChecked();

  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page).not.toHaveURL(/joint-training\./);
  await expectAccessible(page, '[data-figure]');
});
