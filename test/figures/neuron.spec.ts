import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';

async function open(page: Page, state = ''): Promise<void> {
  await page.goto(`test/figures/gallery.html?figure=neuron${state}`);
  await page.locator('[data-figure="neuron"] .sheet:not([data-still])').waitFor();
}

const sentence = (page: Page) => page.locator('[data-description] [aria-live]');

test('a dragged input changes its product and the sum, and the address carries it', async ({ page }) => {
  await open(page, '&language=en');
  const input = page.locator('[data-mark="x2"]');
  const box = await input.boundingBox();
  if (!box) throw new Error('The input is not on screen.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const sheet = page.locator('.sheet');
  const scale = await sheet.evaluate((each: SVGSVGElement) => each.clientWidth / each.viewBox.baseVal.width);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y - 16 * scale, { steps: 4 });
  await page.mouse.up();
  await expect(sentence(page)).toContainText('= 8.');
  await expect(page.locator('[data-mark="product2"]')).toContainText('4');
  await expect(page).toHaveURL(/neuron\.x=3\.1\.2/);
});

test('arrow keys change a value and walk on', async ({ page }) => {
  await open(page, '&language=en');
  await page.locator('.sheet [tabindex="0"]').focus();
  await expect(page.locator('[data-mark="x1"]')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(sentence(page)).toContainText('2·4 + 4·(−1)');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-mark="w1"]')).toBeFocused();
});

test('steps take the neuron apart and put it together again', async ({ page }) => {
  await open(page, '&language=en');
  await page.getByRole('button', { name: 'To the start' }).click();
  await expect(sentence(page)).toContainText('a vector of 3 values');
  await expect(page.locator('[data-mark="w1"]')).toHaveCount(0);
  for (const word of ['Split', 'Transform', 'Aggregate']) {
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(sentence(page)).toContainText(word);
  }
  await expect(page.locator('[data-mark="total"]')).toHaveText('0');
});

test('an input more brings a weight of its own; ReLU stands apart', async ({ page }) => {
  await open(page, '&language=en');
  await page.getByRole('slider', { name: 'Number of inputs' }).fill('4');
  await expect(page.locator('[data-mark="w4"]')).toHaveCount(1);
  await page.getByRole('spinbutton', { name: 'value of w₄' }).fill('-7');
  await page.locator('.segment', { hasText: 'ReLU' }).click();
  await expect(page.locator('[data-mark="output"]')).toHaveText('0');
  await expect(page.locator('[data-mark="total"]')).toHaveText('−7');
});

test('is accessible in both languages and themes, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const state of ['&language=ko&theme=light', '&language=en&theme=dark&neuron.activation=relu']) {
    await open(page, state);
    await expectAccessible(page, '[data-figure]');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});
