import { expect, test } from '@playwright/test';
import { open, root, settled, topClass } from './laboratory.ts';

test('a block opens without moving what the reader looks at', async ({ page }) => {
  await open(page);
  const card = page.locator('[data-block="stage3.block2"]');
  await card.scrollIntoViewIfNeeded();
  const before = await card.boundingBox();
  await card.click();
  await settled(page);
  await expect(page.locator('#lab-block h2')).toContainText('stage3.block2');
  expect((await card.boundingBox())?.y).toBe(before?.y);
});

test('the steps show what they have worked out and nothing else', async ({ page }) => {
  await open(page, 'lab.block=stage1.block2&lab.step=-1');
  const block = page.locator('#lab-block');
  const empty = block.locator('.map-button.empty');
  const says = block.locator('.says');
  const counts = [await empty.count()];
  await expect(says).toContainText('x 전체');
  const said = [await says.textContent()];
  for (let step = 0; step < 13; step++) {
    await block.getByRole('button', { name: '한 단계' }).click();
    counts.push(await empty.count());
    said.push(await says.textContent());
  }
  // x is there from the start; in the end everything is.
  expect(counts.toSorted((a, b) => b - a)).toEqual(counts);
  expect(counts.at(-1)).toBe(0);
  expect(new Set(said).size).toBe(14);
  await block.getByRole('button', { name: '뒤로' }).click();
  await expect(empty).toHaveCount(1);
  await block.getByRole('button', { name: '집계' }).click();
  await expect(says).toContainText('BN을 한 번');
});

test('play walks to the end by itself and can be paused', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'lab.form=c&lab.step=3');
  const block = page.locator('#lab-block');
  await block.getByRole('button', { name: '재생' }).click();
  await expect(block.getByRole('button', { name: '멈춤' })).toBeVisible();
  await expect(block.getByRole('button', { name: 'ReLU', exact: true })).toHaveAttribute('aria-current', 'step');
  await expect(block.getByRole('button', { name: '재생' })).toBeVisible();
});

test('a link brings everything back', async ({ page }) => {
  await open(page);
  await page.locator('[data-sample="ship-emoji"]').click();
  await page.locator('[data-block="stage2.block3"]').click();
  await page.getByRole('radio', { name: '(b)' }).check();
  await page.getByRole('radio', { name: '블록마다' }).check();
  await settled(page);
  await page.locator('#lab-block [data-node="stage2.block3.path4.relu1"][data-channel="2"]').click();
  await page.locator('#lab-number').getByLabel('세로 y').fill('3');
  await page.locator('#lab-number').getByLabel('가로 x').fill('11');
  await settled(page);
  const value = await page.locator('.number-value').textContent();
  expect(value).toContain('(3, 11)');
  await expect(page).toHaveURL(/image=ship-emoji/);
  await expect(page).toHaveURL(/lab.pixel=3.11/);
  await page.reload();
  await settled(page);
  await expect(page.locator('.number-value')).toHaveText(value ?? '');
  await expect(page.locator('#lab-block h2')).toContainText('stage2.block3');
  await expect(page.getByRole('radio', { name: '(b)' })).toBeChecked();
  await expect(page.getByRole('radio', { name: '블록마다' })).toBeChecked();
  expect(await topClass(page)).toBe('ship');
});

test('an address with nonsense opens the usual laboratory', async ({ page }) => {
  await open(page, 'image=nothing&lab.block=stage7.block9&lab.node=..%2F&lab.channel=-4&lab.step=abc&lab.pixel=99.99');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(await topClass(page)).toBe('cat');
});

test('another network keeps the picture and what is open', async ({ page }) => {
  await open(page, 'lab.block=stage2.block1&image=horse-nokota');
  await page.getByLabel('카디널리티').fill('0');
  await expect(root(page)).toHaveAttribute('data-model', '1x18d');
  await settled(page);
  await expect(page.locator('#lab-block .path-row')).toHaveCount(1);
  await expect(page.locator('#lab-block h2')).toContainText('stage2.block1');
  expect(await topClass(page)).toBe('horse');
});

test('the keyboard alone leads from a sample to a single number and back', async ({ page }) => {
  await open(page);
  const focused = page.locator(':focus');
  const tabTo = async (selector: string) => {
    for (let turn = 0; turn < 60; turn++) {
      await page.keyboard.press('Tab');
      if (await focused.evaluateAll((all, wanted) => all.some((each) => each.matches(wanted)), selector)) return;
    }
    throw new Error(`Tab never reaches ${selector}.`);
  };
  await tabTo('[data-sample]');
  await expect(focused).toHaveAttribute('data-sample', 'cat-chelsea');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-sample="deer-moose"]')).toHaveAttribute('aria-pressed', 'true');
  await settled(page);
  await tabTo('[data-block]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('#lab-block h2')).toContainText('stage1.block2');
  await tabTo('#lab-block .map-button');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.locator('#lab-number h2')).toContainText('경로 2');
  await tabTo('.pixel-map');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await settled(page);
  await expect(page.locator('.number-value')).toContainText('(15, 15)');
  await page.keyboard.press('Escape');
  await expect(page.locator('#lab-number')).toHaveClass(/prompt/);
  await expect(focused).toHaveAttribute('data-stop', /path2/);
  await page.keyboard.press('Escape');
  await expect(page.locator('#lab-block')).toHaveClass(/prompt/);
  await expect(focused).toHaveAttribute('data-block', 'stage1.block2');
});

test('weights that cannot be fetched are said to be missing, and a second try helps', async ({ page }) => {
  await page.route('**/models/8x4d.safetensors', (route) => route.abort());
  await page.goto('en/lab/?backend=wasm');
  await expect(root(page)).toHaveAttribute('data-state', 'error', { timeout: 60_000 });
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await page.unroute('**/models/8x4d.safetensors');
  await page.getByRole('button', { name: 'Try again' }).click();
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a network that does not exist leads back to the usual one', async ({ page }) => {
  await page.goto('ko/lab/?backend=wasm&model=99x9d');
  await expect(page.getByRole('alert')).toContainText('99x9d');
  await page.getByRole('button', { name: '기본 네트워크 쓰기' }).click();
  await settled(page);
});

test('without script the page shows its samples and explains itself', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL && { baseURL }) });
  const page = await context.newPage();
  await page.goto('en/lab/');
  await expect(page.locator('[data-sample] img')).toHaveCount(18);
  await expect(page.locator('[data-lab]')).toHaveAttribute('data-state', 'idle');
  await expect(page.locator('[data-block]')).toHaveCount(9);
  await expect(page.locator('.lab-note')).toBeVisible();
  await expect(page.locator('.lab-note')).toContainText('need this page’s script');
  await context.close();
});
