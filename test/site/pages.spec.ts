import { expect, type Page, test } from '@playwright/test';
import { accessibilityFaults } from '../accessibility.ts';
import { builtPages, languagePages } from './paths.ts';
import { complaints, settled } from './watch.ts';

// Many pages, one like the other: nothing in one depends on another.
test.describe.configure({ mode: 'parallel' });

const widths = [360, 768, 1280, 1920];

async function overflows(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) found.push(`${over} px too wide at ${width} px`);
  }
  return found;
}

/** All rules in the light; in the dark only colours can differ, so only contrast is asked again. */
async function faultsInBothThemes(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
    const found = await accessibilityFaults(page, theme === 'dark' ? { rules: ['color-contrast'] } : {});
    faults.push(...found.map((fault) => `${theme} ${fault}`));
  }
  return faults;
}

for (const path of languagePages) {
  test(`/${path} is clean, accessible and never scrolls sideways`, async ({ page }) => {
    const found = complaints(page);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(path);
    await settled(page);
    expect(await overflows(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await faultsInBothThemes(page)).toEqual([]);
    expect(found).toEqual([]);
  });
}

test('every page can be read without script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  for (const path of languagePages) {
    await page.goto(path);
    await expect(page.locator('main h1'), path).toBeVisible();
    const text = await page.locator('main').textContent();
    expect(text?.length, path).toBeGreaterThan(80);
    // A figure shows its first state: a drawing with shapes in it, and its sentence.
    for (const figure of await page.locator('[data-figure]').all()) {
      expect(await figure.locator('svg > *, table').count(), path).toBeGreaterThan(0);
      expect((await figure.locator('[data-description]').textContent())?.length, path).toBeGreaterThan(20);
    }
  }
  await context.close();
});

test('the root offers both languages and follows the reader’s', async ({ page }) => {
  await page.goto('?choose');
  await expect(page.getByRole('link', { name: '한국어로 읽기' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Read in English' })).toBeVisible();
  await page.goto('');
  await expect(page).toHaveURL(/\/ko\/$/);
});

test('switching the language keeps the page and its state', async ({ page }) => {
  await page.goto('ko/lab/?image=cat-chelsea');
  await settled(page);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/lab\/\?.*image=cat-chelsea/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('an unknown address says so in both languages, also without a language in it', async ({ page }) => {
  for (const path of ['ko/nothing-here/', 'nothing-here']) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: '페이지를 찾을 수 없습니다' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'There is no such page' })).toBeVisible();
  }
});

test('there are pages', () => {
  expect(builtPages.length).toBeGreaterThan(10);
});
