import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const outDir = '.cache/based';

test('the site can be built for any base path', () => {
  execFileSync('npm', ['run', 'build'], {
    env: { ...process.env, BASE_PATH: '/some/path/', OUT_DIR: outDir },
    stdio: 'pipe',
  });
  const lab = readFileSync(`${outDir}/ko/lab/index.html`, 'utf8');
  const addresses = [...lab.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address ?? '');
  expect(addresses.length).toBeGreaterThan(10);
  for (const address of addresses) expect(address).toMatch(/^\/some\/path\//);
});

test('built for a base path, pages and laboratory work there', async ({ page }) => {
  await page.route('**/some/path/**', async (route) => {
    const path = new URL(route.request().url()).pathname.slice('/some/path/'.length);
    await route.fulfill({ path: `${outDir}/${path.endsWith('/') || path === '' ? `${path}index.html` : path}` });
  });
  await page.goto('/some/path/ko/');
  await page.locator('a[href="/some/path/ko/lab/"]').first().click();
  await expect(page.locator('[data-lab]')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
});
