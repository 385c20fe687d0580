/** What tests ask of the laboratory's page. */
import { expect, type Locator, type Page } from '@playwright/test';

export function root(page: Page): Locator {
  return page.locator('[data-lab]');
}

/** Waits until everything on screen answers for the present picture and opening. */
export async function settled(page: Page): Promise<void> {
  await expect(root(page)).toHaveAttribute('data-state', 'ready', { timeout: 60_000 });
}

/** Opens the laboratory on the backend that runs everywhere. */
export async function open(page: Page, query = '', locale = 'ko', backend = 'wasm'): Promise<void> {
  await page.goto(`${locale}/lab/?backend=${backend}${query && `&${query}`}`);
  await settled(page);
}

/** Shares of the ten classes by name. */
export async function shares(page: Page): Promise<Record<string, number>> {
  const rows = await page
    .locator('[data-class][data-probability]')
    .evaluateAll((all) => all.map(({ dataset }) => [dataset['class'] ?? '', Number(dataset['probability'])] as const));
  return Object.fromEntries(rows);
}

export async function topClass(page: Page): Promise<string | undefined> {
  return Object.entries(await shares(page)).toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** RGB of a canvas, row by row. */
export function pixelsOf(canvas: Locator): Promise<number[]> {
  return canvas.evaluate((element: HTMLCanvasElement) => {
    const data = element.getContext('2d')?.getImageData(0, 0, element.width, element.height).data ?? [];
    return Array.from(data).filter((_, index) => index % 4 !== 3);
  });
}

/** Path of a picture that is made to be awkward. */
export function awkward(name: string): string {
  return new URL(`./pictures/${name}`, import.meta.url).pathname;
}
