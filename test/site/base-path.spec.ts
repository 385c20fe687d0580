import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { serveFolder } from './static-server.ts';

const outDir = '.cache/based';
const base = '/some/path/';

test.use({ serviceWorkers: 'allow' });

test('the site can be built for any base path', () => {
  execFileSync('npm', ['run', 'build'], {
    env: { ...process.env, BASE_PATH: base, OUT_DIR: outDir },
    stdio: 'pipe',
  });
  for (const page of ['ko/lab/index.html', 'index.html', '404.html']) {
    const html = readFileSync(`${outDir}/${page}`, 'utf8');
    const addresses = [...html.matchAll(/(?:href|src)="(\/[^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(3);
    for (const address of addresses) expect(address).toMatch(/^\/some\/path\//);
  }
});

test('built for a base path, pages and laboratory work there, also offline', async ({ page }) => {
  const host = await serveFolder(outDir, base);
  await page.goto(`${host.url}ko/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.locator(`a[href="${base}ko/lab/"]`).first().click();
  await expect(page.locator('[data-lab]')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  await host.close();
  await page.goto(`${host.url}en/references/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
