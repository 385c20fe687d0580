import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';

async function open(page: Page, state = '&language=en'): Promise<void> {
  await page.goto(`test/figures/gallery.html?figure=block-forms${state}`);
  await page.locator('.sheet:not([data-still])').first().waitFor();
}

const sentence = (page: Page) => page.locator('[data-description] [aria-live]');
const mark = (page: Page, id: string) => page.locator(`[data-mark="${id}"]`);

test('form, C and d are set by controls and kept in the address', async ({ page }) => {
  await open(page);
  await expect(sentence(page)).toContainText('70,144 weights, 0.7% more than the ResNet block (69,632)');
  await page.getByRole('radio', { name: '(b)' }).check({ force: true });
  await expect(sentence(page)).toContainText('concatenated to 128 channels');
  await page.getByRole('button', { name: '1×64d' }).click();
  await expect(sentence(page)).toContainText('69,632 weights, as many as the ResNet block');
  await page.getByRole('slider', { name: 'Cardinality C' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/block-forms\.form=b.*block-forms\.C=2.*block-forms\.d=64/);
});

test('a path lights its boxes and its share of the three matrices', async ({ page }) => {
  await open(page, '&language=en&block-forms.form=c');
  await mark(page, 'conv2.path3').hover();
  for (const id of ['conv1.path3', 'conv3.path3', 'matrix.conv1.path3', 'matrix.conv2.path3', 'matrix.conv3.path3']) {
    await expect(mark(page, id)).toHaveAttribute('data-lit', '');
  }
  await expect(mark(page, 'matrix.conv1.path2')).not.toHaveAttribute('data-lit', '');
  await expect(page.locator('.figure-pointed')).toHaveText(/^3×3 of path 3: 4 channels to 4\. .* rows 9–12\./);
});

test('the folded paths unfold by click and by keyboard', async ({ page }) => {
  await open(page);
  await expect(mark(page, 'conv1.path9')).toHaveCount(0);
  await mark(page, 'stack').click();
  await expect(mark(page, 'conv1.path9')).toBeVisible();
  await page.getByRole('button', { name: 'Unfold all paths' }).click();
  await mark(page, 'stack').focus();
  await page.keyboard.press('Enter');
  await expect(mark(page, 'conv1.path9')).toBeVisible();
});

test('what is misplaced shows in the boxes, in whole numbers, and refuses the other forms', async ({ page }) => {
  await open(page);
  await expect(page.getByText('All three forms give the same values. The largest difference is 0.')).toBeVisible();
  await page.getByRole('radio', { name: 'ReLU before the sum' }).check({ force: true });
  await expect(mark(page, 'conv3.path1')).toContainText('ReLU');
  await expect(page.getByText('Form (a) gives other values.')).toBeVisible();
  await expect(page.getByRole('radio', { name: '(c)' })).toBeDisabled();
  await expect(page.getByText('(b), (c): with a ReLU in each path')).toBeVisible();
});

test('the trained block gives the same maps in three forms, and other ones when it is broken', async ({ page }) => {
  await open(page, '&language=en&backend=wasm');
  await page.getByRole('button', { name: 'Run the three forms' }).click();
  const result = page.locator('.experiment-result').last();
  await expect(result).toContainText('only rounding', { timeout: 60_000 });
  await expect(mark(page, 'map.a').locator('image')).toHaveAttribute('href', /^data:image\/bmp/);
  await page.getByRole('radio', { name: 'last BN in each path' }).check({ force: true });
  await expect(result).toContainText(/Form \(a\) is off by up to \d/, { timeout: 60_000 });
});

test('is accessible in both languages and themes, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const state of ['&language=ko&theme=light', '&language=en&theme=dark&block-forms.misplaced=relu']) {
    await open(page, state);
    await expectAccessible(page, '[data-figure]');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});
