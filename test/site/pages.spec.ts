import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { builtPages, languagePages } from './paths.ts';

/** Collects what a page complains about; Chrome's remark on slow readbacks is no complaint of ours. */
function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('GPU stall'))
      found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('requestfailed', (request) => found.push(`failed: ${request.url()}`));
  return found;
}

/** Waits until the page has been taken over by its script. */
async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const lab = page.locator('[data-lab]');
  if (await lab.count()) await expect(lab).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
}

for (const path of languagePages) {
  test(`/${path} is clean, accessible and fits a phone`, async ({ page }) => {
    const found = complaints(page);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    await settled(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, 'sideways scrolling at 360 px').toBeLessThanOrEqual(0);
    for (const theme of ['light', 'dark']) {
      await page.evaluate((name) => document.documentElement.setAttribute('data-theme', name), theme);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
    expect(found).toEqual([]);
  });

  test(`/${path} can be read without script`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', path.slice(0, 2));
    await expect(page.locator('main h1')).toBeVisible();
    expect((await page.locator('main').textContent())?.length).toBeGreaterThan(80);
    await context.close();
  });
}

test('every link of the site leads somewhere', async ({ page, request }) => {
  const seen = new Set<string>();
  for (const path of builtPages) {
    await page.goto(`${path}${path === '' ? '?choose' : ''}`);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links)
      if (new URL(link).origin === new URL(page.url()).origin) seen.add(link.split('#')[0] ?? link);
  }
  for (const link of seen) expect((await request.get(link)).status(), link).toBe(200);
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

test('an unknown address says so', async ({ page }) => {
  const answer = await page.goto('ko/nothing-here/');
  expect(answer?.status()).toBe(404);
});
