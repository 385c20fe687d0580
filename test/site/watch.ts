import { expect, type Page } from '@playwright/test';

/** Chrome's remark on slow readbacks, and the tests' own on the service worker that they keep away. */
const notOurs = /GPU stall|Service Worker registration blocked by Playwright/;

/** Collects what a page complains about, and what it asks of other hosts. */
export function complaints(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) && !notOurs.test(message.text())) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(String(error)));
  page.on('requestfailed', (request) => found.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol.startsWith('http') && hostname !== 'localhost') found.push(`asked ${hostname}`);
  });
  return found;
}

/** Waits until the page has been taken over by its script, and the laboratory has run its first picture. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  const lab = page.locator('[data-lab]');
  if (await lab.count()) await expect(lab).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
}
