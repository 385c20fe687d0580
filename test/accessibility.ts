import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

interface Asked {
  /** CSS selector of the part that is asked about; the whole page where there is none. */
  readonly within?: string;
  /** Names of axe's rules; all of them where there are none. */
  readonly rules?: readonly string[];
}

/** What keeps assistive technology from using the page as it is now, e.g. `color-contrast: <p>…</p>`. */
export async function accessibilityFaults(page: Page, { within, rules }: Asked = {}): Promise<string[]> {
  // No page has frames, so their answers need not be put together on a page of their own.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  if (within) axe.include(within);
  if (rules) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** Holds that assistive technology can use the page, or a part of it, as it is now. */
export async function expectAccessible(page: Page, within?: string): Promise<void> {
  expect(await accessibilityFaults(page, within === undefined ? {} : { within }), page.url()).toEqual([]);
}
