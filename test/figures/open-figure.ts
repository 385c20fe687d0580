import type { Locator, Page } from '@playwright/test';

/** A figure alone on a page of the gallery. */
export interface OpenFigure {
  readonly page: Page;
  /** The live sentence, and what is said of the mark under the pointer. */
  readonly sentence: Locator;
  readonly pointed: Locator;
  mark(id: string): Locator;
  /** Moves the focus into the drawing, to the mark that the Tab key enters at. */
  enter(): Promise<void>;
}

/** `state` as in an address, e.g. `&template.network=small`. */
export async function openFigure(page: Page, name: string, state = '&language=en'): Promise<OpenFigure> {
  await page.goto(`test/figures/gallery.html?figure=${name}${state}`);
  return liveFigure(page);
}

/** The figure of the page's address, in the other language: what a reader has set is still there. */
export async function reopenInKorean(page: Page): Promise<OpenFigure> {
  await page.goto(page.url().replace('language=en', 'language=ko'));
  return liveFigure(page);
}

async function liveFigure(page: Page): Promise<OpenFigure> {
  await page.locator('.sheet:not([data-still])').first().waitFor();
  return {
    page,
    sentence: page.locator('[data-description] [aria-live]'),
    pointed: page.locator('.figure-pointed'),
    mark: (id) => page.locator(`[data-mark="${id}"]`),
    enter: () => page.locator('.sheet [tabindex="0"]').first().focus(),
  };
}
