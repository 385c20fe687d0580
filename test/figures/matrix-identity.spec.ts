import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';

async function open(page: Page, state = ''): Promise<void> {
  await page.goto(`test/figures/gallery.html?figure=matrix-identity${state}`);
  await page.locator('[data-figure="matrix-identity"] .sheet:not([data-still])').waitFor();
}

const sentence = (page: Page) => page.locator('[data-description] [aria-live]');
const pointed = (page: Page) => page.locator('.figure-pointed');

test('typed numbers change both sides, and the address carries them', async ({ page }) => {
  await open(page, '&language=en');
  await expect(sentence(page)).toContainText('11 and 83, together 94');
  await page.getByRole('spinbutton', { name: 'A₁, entry 1' }).fill('-4');
  await expect(sentence(page)).toContainText('−4 and 83, together 79');
  await expect(page.locator('[data-mark="total"]')).toHaveText('79');
  await expect(page).toHaveURL(/matrix-identity\.entries=-4\.2\.3\.4\.5\.6\.7\.8/);
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(sentence(page)).toContainText('94');
  await expect(page).not.toHaveURL(/matrix-identity\./);
});

test('a number that is none says so and changes nothing', async ({ page }) => {
  await open(page, '&language=en');
  await page.getByRole('spinbutton', { name: 'B₂, entry 2' }).fill('1000');
  await expect(page.getByText('whole number from -99 to 99')).toBeVisible();
  await expect(sentence(page)).toContainText('94');
});

test('a link opens the same state, without moving there', async ({ page }) => {
  await open(page, '&matrix-identity.view=joined&matrix-identity.entries=1.0.5.0.2.0.3.0');
  await expect(sentence(page)).toContainText('1·5 + 0·0 + 2·3 + 0·0 = 11');
  await expect(page.locator('[data-mark="piece0"]')).toHaveCount(0);
});

test('pointing lights a mark, what it comes from, and the words that mean it', async ({ page }) => {
  await open(page);
  await page.locator('[data-mark="piece0"]').hover();
  const lit = page.locator('.sheet [data-lit]');
  await expect(page.locator('[data-mark="product0"]')).toHaveAttribute('data-lit', '');
  await expect(page.locator('[data-mark="product2"]')).not.toHaveAttribute('data-lit', '');
  await expect(page.locator('span[data-part="path"]')).toHaveAttribute('data-lit', '');
  await expect(pointed(page)).toHaveText('A₁B₁ = 1·3 + 2·4 = 11입니다.');
  await page.locator('span[data-part="sum"]').hover();
  await expect(page.locator('[data-mark="total"]')).toHaveAttribute('data-lit', '');
  await expect(pointed(page)).toContainText('94');
  await page.mouse.move(0, 0);
  await expect(lit).toHaveCount(0);
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test('a tap lights, and stays until the next tap elsewhere', async ({ page }) => {
    await open(page);
    await page.locator('[data-mark="piece1"]').tap();
    await expect(page.locator('[data-mark="product3"]')).toHaveAttribute('data-lit', '');
    await expect(pointed(page)).toHaveText('A₂B₂ = 5·7 + 6·8 = 83입니다.');
    await page.locator('span[data-part="sum"]').tap();
    await expect(page.locator('[data-mark="total"]')).toHaveAttribute('data-lit', '');
    await expect(page.locator('[data-mark="product3"]')).not.toHaveAttribute('data-lit', '');
    await page.locator('h1').tap();
    await expect(page.locator('.sheet [data-lit]')).toHaveCount(0);
  });
});

test('arrow keys walk, Escape leaves, Tab goes on', async ({ page }) => {
  await open(page);
  const sheet = page.locator('.sheet');
  await sheet.locator('[tabindex="0"]').focus();
  await expect(page.locator('[data-mark="entry0"]')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('[data-mark="entry1"]')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator('[data-mark="total"]')).toBeFocused();
  await expect(page.locator('[data-mark="piece1"]')).toHaveAttribute('data-lit', '');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeFocused();
  await expect(sheet.locator('[data-lit]')).toHaveCount(0);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: '조각마다' })).toBeFocused();
});

test('brackets move in between, and not at all for readers who want less motion', async ({ page }) => {
  await open(page);
  const place = () => page.locator('[data-mark="entry0"] rect').evaluate((cell) => Number(cell.getAttribute('x')));
  const apart = await place();
  const visited = await page.evaluate(async () => {
    const cell = document.querySelector('[data-mark="entry0"] rect');
    const places = new Set<string | null>();
    document.querySelector<HTMLElement>('.segment:nth-child(2) input')?.click();
    const start = performance.now();
    while (performance.now() - start < 900) {
      await new Promise(requestAnimationFrame);
      places.add(cell?.getAttribute('x') ?? null);
    }
    return places.size;
  });
  expect(visited).toBeGreaterThan(2);
  expect(await place()).not.toBe(apart);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.locator('.segment').first().click();
  await expect.poll(place).toBe(apart);
});

test('is accessible in both languages and themes, and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const state of ['&language=ko&theme=light', '&language=en&theme=dark']) {
    await open(page, state);
    await expectAccessible(page, '[data-figure]');
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('saves a file of its own', async ({ page }, info) => {
  await open(page, '&language=en');
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save SVG' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('matrix-identity.svg');
  await download.saveAs(info.outputPath('saved.svg'));
  const file = readFileSync(info.outputPath('saved.svg'), 'utf8');
  expect(file).toContain('94');
  expect(file).not.toMatch(/var\(|class=|data-/);
  // The ground is that of the page.
  const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(file).toMatch(
    new RegExp(`<rect x="-16" y="-16" width="[\\d.]+" height="[\\d.]+" fill="${ground.replace(/[()]/g, '\\$&')}"`),
  );
});

test('saves a picture that looks like the drawing', async ({ page }, info) => {
  await open(page, '&language=ko');
  const drawing = await page
    .locator('svg[data-drawing]')
    .first()
    .evaluate((svg: SVGSVGElement) => {
      const { width, height } = svg.viewBox.baseVal;
      return { width, height };
    });
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'PNG 저장' }).click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('matrix-identity.png');
  await download.saveAs(info.outputPath('saved.png'));
  const png = readFileSync(info.outputPath('saved.png'));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Two pixels for each unit, and 16 units of ground on every side.
  const size = [drawing.width, drawing.height].map((length) => 2 * Math.round(length + 32));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual(size);
});

test('a file is saved as the drawing rests, whatever is lit at the moment', async ({ page }, info) => {
  const saved = async () => {
    const coming = page.waitForEvent('download');
    // Clicked by script, so that the mark stays under the pointer.
    await page.getByRole('button', { name: 'Save SVG' }).evaluate((button: HTMLElement) => button.click());
    await (await coming).saveAs(info.outputPath('saved.svg'));
    return readFileSync(info.outputPath('saved.svg'), 'utf8');
  };
  await open(page, '&language=en');
  const plain = await saved();
  expect(plain).not.toContain('opacity="0.38"');
  await page.locator('[data-mark="piece0"]').hover();
  expect(await saved()).toBe(plain);
  await expect(page.locator('[data-mark="piece0"]')).toHaveAttribute('data-lit', '');

  await page.goto('test/figures/gallery.html?figure=inception-resnet&language=en&inception-resnet.difference=scaling');
  await page.locator('.sheet:not([data-still])').waitFor();
  const chosen = await saved();
  expect(chosen).toContain('opacity="0.38"');
  await page.locator('[data-mark="right.concat"]').hover();
  expect(await saved()).toBe(chosen);
});
