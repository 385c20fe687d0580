import { expect, type Page, test } from '@playwright/test';

const address = '/test/network/hooks.html';
const choose = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const history = async (page: Page) => (await page.locator('[data-history]').textContent())?.split(' | ');
const answered = (page: Page) => expect(page.locator('[data-run="answered"]')).toBeVisible();
const logits = (page: Page) => page.locator('[data-run="answered"]').textContent();

test('nothing is loaded before there is a name', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(address);
  await expect(page.locator('[data-loaded="idle"]')).toBeAttached();
  expect(asked.filter((url) => /engine\.worker|\/models\/.*(safetensors|json)$/.test(url))).toEqual([]);
});

test('a model is loaded and runs; while another one loads, the first one stays', async ({ page }) => {
  await page.goto(address);
  await choose(page, '8x4d');
  await answered(page);
  const first = await logits(page);
  expect(first?.split(' ')).toHaveLength(10);
  await choose(page, '1x18d');
  await expect(page.locator('[data-history]')).toContainText('ready 1x18d');
  await answered(page);
  expect(await logits(page)).not.toBe(first);
  expect(await history(page)).toEqual([...['idle -', 'loading -', 'ready 8x4d', 'loading 8x4d', 'ready 1x18d']]);
});

test('a fault leaves the last model, and can be mended', async ({ page }) => {
  await page.route('**/models/1x18d.safetensors', (route) => route.fulfill({ status: 404 }));
  await page.goto(address);
  await choose(page, '8x4d');
  await answered(page);
  await choose(page, '1x18d');
  await expect(page.locator('[data-loaded="error"]')).toBeAttached();
  expect((await history(page))?.at(-1)).toBe('error 8x4d weights-missing');
  await answered(page);
  await page.unroute('**/models/1x18d.safetensors');
  await choose(page, 'retry');
  await expect(page.locator('[data-history]')).toContainText('ready 1x18d');
  await choose(page, 'unlisted');
  await expect(page.locator('[data-history]')).toContainText('error 1x18d model-unknown');
});

test('the address names the backend; another one can be opened', async ({ page }) => {
  await page.goto(`${address}?backend=wasm`);
  await choose(page, '8x4d');
  await expect(page.locator('[data-ran-on="wasm"]')).toBeAttached();
  await choose(page, 'reopen');
  await expect(page.locator('[data-loaded="ready"][data-backend="cpu"]')).toBeAttached();
});

test('of many edits in a row the last one is answered', async ({ page }) => {
  await page.goto(address);
  await choose(page, '8x4d');
  await answered(page);
  const slider = page.getByRole('slider');
  const whole = await logits(page);
  for (const value of ['0.9', '0.5', '0.2', '0.7', '0']) await slider.fill(value);
  await answered(page);
  expect(await logits(page)).not.toBe(whole);
  await slider.fill('1');
  await answered(page);
  expect(await logits(page)).toBe(whole);
});
