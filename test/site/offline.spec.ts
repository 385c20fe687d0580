import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { languagePages } from './paths.ts';
import { serveFolder } from './static-server.ts';

test.use({ serviceWorkers: 'allow' });

/** Opens a page and waits until the whole site has been stored. */
async function firstVisit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  });
  return page;
}

test('on the second visit every page can be read, and the laboratory runs, without a network', async ({ context }) => {
  const host = await serveFolder('dist');
  const page = await firstVisit(context, `${host.url}ko/`);
  await page.close();
  await host.close();
  const offline = await context.newPage();
  for (const path of languagePages) {
    await offline.goto(`${host.url}${path}`);
    await expect(offline.locator('main h1'), path).toBeVisible();
  }
  await offline.goto(`${host.url}ko/lab/?image=cat-chelsea`);
  await expect(offline.locator('[data-lab]')).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
  await offline.goto(`${host.url}ko/nothing-here/`);
  await expect(offline.getByRole('heading', { name: '페이지를 찾을 수 없습니다' })).toBeVisible();
});

test('fonts are among what is stored', async ({ context }) => {
  const host = await serveFolder('dist');
  const page = await firstVisit(context, `${host.url}ko/`);
  await host.close();
  await page.goto(`${host.url}ko/glossary/`);
  const faces = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.fonts].map(({ status }) => status);
  });
  expect(faces.filter((status) => status === 'loaded').length).toBeGreaterThan(5);
  expect(faces).not.toContain('error');
});

test('a new version leaves open pages alone and comes with the next visit', async ({ context }) => {
  const folders = [1, 2].map((version) => `.cache/version-${version}`);
  const [first = '', second = ''] = folders;
  for (const folder of folders) {
    rmSync(folder, { recursive: true, force: true });
    cpSync('dist', folder, { recursive: true });
  }
  // The second version says something new on its first page and no longer has the old one's glossary script.
  const home = readFileSync(`${second}/ko/index.html`, 'utf8');
  writeFileSync(`${second}/ko/index.html`, home.replace('</h1>', ' · 둘째 판</h1>'));
  const worker = readFileSync(`${second}/sw.js`, 'utf8');
  writeFileSync(`${second}/sw.js`, worker.replace(/("ko\/index.html",revision:")\w+/, '$1second'));
  const script = readdirSync(`${second}/assets`).find((file) => /^Glossary-.*\.js$/.test(file)) ?? '';
  rmSync(`${second}/assets/${script}`);
  writeFileSync(`${second}/sw.js`, readFileSync(`${second}/sw.js`, 'utf8').replace(script, 'index.js'));
  writeFileSync(`${second}/assets/index.js`, '');

  const host = await serveFolder(first);
  const page = await firstVisit(context, `${host.url}ko/`);
  host.serve(second);
  const waiting = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    while (!registration.waiting) await new Promise((later) => setTimeout(later, 100));
    return registration.waiting.state;
  });
  expect(waiting).toBe('installed');
  await page.locator('a[href="/ko/glossary/"]').first().click();
  await expect(page.locator('#cardinality')).toBeVisible();
  await page.close();

  const next = await context.newPage();
  await expect(async () => {
    await next.goto('about:blank');
    await next.goto(`${host.url}ko/`);
    expect(await next.content()).toContain('둘째 판');
  }).toPass();
  await host.close();
});
