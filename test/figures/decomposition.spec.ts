import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';

async function open(page: Page, state = ''): Promise<void> {
  await page.goto(`test/figures/gallery.html?figure=decomposition&backend=wasm${state}`);
  await page.locator('[data-figure="decomposition"] .sheet:not([data-still])').waitFor();
}

const sentence = (page: Page) => page.locator('[data-description] [aria-live]');
const mark = (page: Page, id: string) => page.locator(`[data-mark="${id}"]`);

test('more pairs leave less and take more numbers', async ({ page }) => {
  await open(page, '&language=en');
  await expect(sentence(page)).toContainText('the blur kernel comes apart without error');
  await page.getByRole('radio', { name: 'diagonal' }).check({ force: true });
  await expect(sentence(page)).toContainText('with an error of 81.6%. The numbers go down from 9 to 6.');
  await page.getByRole('slider', { name: 'Pairs (rank)' }).focus();
  await page.keyboard.press('End');
  await expect(sentence(page)).toContainText('without error. The numbers go up from 9 to 18.');
  await expect(mark(page, 'pair3.2.2')).toHaveText('1');
  await expect(page).toHaveURL(/decomposition\.kernel=diagonal&decomposition\.rank=3/);
});

test('an entry is dragged, walked to, or typed, and the kernel becomes the reader’s own', async ({ page }) => {
  await open(page, '&language=en');
  await mark(page, 'kernel.1.1').scrollIntoViewIfNeeded();
  const box = await mark(page, 'kernel.1.1').boundingBox();
  if (!box) throw new Error('The kernel has no middle.');
  await page.mouse.move(box.x + 10, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 10, box.y + 60, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByRole('radio', { name: 'your own' })).toBeChecked();
  await expect(page).toHaveURL(/decomposition\.entries=1\.2\.1\.2\.-\d\.2\.1\.2\.1/);
  await mark(page, 'kernel.0.0').focus();
  await page.keyboard.press('ArrowUp');
  await expect(mark(page, 'kernel.0.0')).toHaveText('2');
  await page.getByRole('spinbutton', { name: 'Row 3, column 3' }).fill('-7');
  await expect(mark(page, 'kernel.2.2')).toHaveText('−7');
  await page.getByRole('spinbutton', { name: 'Row 3, column 3' }).fill('12');
  await expect(page.getByText('whole number from -9 to 9')).toBeVisible();
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(sentence(page)).toContainText('the blur kernel');
  await expect(page).not.toHaveURL(/decomposition\./);
});

test('a number lights what it comes from', async ({ page }) => {
  await open(page, '&decomposition.kernel=diagonal&decomposition.rank=2');
  await mark(page, 'pair2.1.1').hover();
  await expect(mark(page, 'column2.1.0')).toHaveAttribute('data-lit', '');
  await expect(mark(page, 'column1.1.0')).not.toHaveAttribute('data-lit', '');
  await expect(page.locator('.figure-pointed')).toHaveText('쌍 2의 곱: 1·1 = 1.');
  await mark(page, 'rest.2.2').hover();
  await expect(page.locator('.figure-pointed')).toHaveText('남는 오차 3행 3열: 1 − 0 = 1.');
});

test('trained weights come when they are asked for: kernels by number, and a 1×1 through a neck', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await open(page, '&language=en');
  expect(fetched.filter((url) => /safetensors/.test(url))).toEqual([]);
  await page.getByRole('radio', { name: 'trained' }).check({ force: true });
  await expect(sentence(page)).toContainText('At rank 1, the kernel by which output 1 reads input 1', {
    timeout: 60_000,
  });
  await expect(mark(page, 'kernel.0.0')).toHaveText(/^−?0\.\d\d$/);
  await page.getByRole('slider', { name: 'Kernel number' }).focus();
  await page.keyboard.press('End');
  await expect(sentence(page)).toContainText('output 32 reads input 32');
  await page.getByRole('radio', { name: 'channels' }).check({ force: true });
  await page.getByRole('slider', { name: 'Width of the neck' }).focus();
  await page.keyboard.press('End');
  await expect(sentence(page)).toContainText('a neck of 32 without error. The numbers go up from 2,048 to 3,072.');
  await expect(mark(page, 'rest').locator('image')).toHaveAttribute('href', /^data:image\/bmp/);
});

test('is accessible in both languages and themes, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const state of ['&language=ko&theme=light&decomposition.rank=3', '&language=en&theme=dark']) {
    await open(page, state);
    await expectAccessible(page, '[data-figure]');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});
