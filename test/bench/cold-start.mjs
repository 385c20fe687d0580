import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { chromiumFlags, findChromium } from '../chromium.mjs';

/**
 * Milliseconds from the navigation to the first prediction in the built laboratory, sorted. A browser that has
 * never seen the site each time; the files come from this machine.
 */
export async function coldStarts(count) {
  const server = await preview({ preview: { port: 0 }, logLevel: 'error' });
  try {
    const times = [];
    for (let number = 0; number < count; number++) times.push(await coldStart(server.resolvedUrls?.local[0]));
    return times.sort((a, b) => a - b);
  } finally {
    await server.close();
  }
}

async function coldStart(site) {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags });
  try {
    const page = await browser.newPage();
    await page.addInitScript(watchForPrediction);
    await page.goto(`${site}en/lab/`);
    const seen = await page.waitForFunction(() => window.firstPrediction);
    return await seen.jsonValue();
  } finally {
    await browser.close();
  }
}

function watchForPrediction() {
  const look = () => {
    if (document.querySelector('[data-lab] [data-class][data-probability]'))
      window.firstPrediction ??= performance.now();
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
}
