import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
import { open, pixelsOf, root, settled, shares } from './laboratory.ts';

function toolOf(page: Page): Locator {
  return root(page).locator('[data-tool="compare"]');
}

/** The shares of the comparison's chart, in percent, by class: the laboratory's network and the other one. */
async function pairs(tool: Locator): Promise<Record<string, number[]>> {
  const rows = await tool
    .locator('[data-compared-class]')
    .evaluateAll((all) =>
      all.map((row) => [
        row.getAttribute('data-compared-class') ?? '',
        [...row.querySelectorAll('td')].map((cell) => Number.parseFloat((cell.textContent ?? '').replace('−', '-'))),
      ]),
    );
  return Object.fromEntries(rows);
}

test('a ResNet stands beside the ResNeXt on the same picture, and nothing of it is loaded before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, 'image=bird-macaw', 'en');
  expect(asked.some((url) => url.includes('1x18d'))).toBe(false);
  const own = await shares(page);
  const tool = toolOf(page);
  await tool.getByRole('button', { name: 'Two networks side by side' }).press('Enter');
  await expect(page).toHaveURL(/lab\.tools=compare/);
  await expect(tool.locator('.compare-sentence')).toContainText('1×18d is surer');
  const chart = await pairs(tool);
  for (const [name, [share = 0, other = 0, difference = 0]] of Object.entries(chart)) {
    expect(share / 100, name).toBeCloseTo(own[name] ?? 0, 2);
    expect(difference, name).toBeCloseTo(share - other, 0);
  }
  expect(Object.keys(chart)).toHaveLength(10);
  await expect(tool.locator('.compare-facts')).toContainText('361,898');
  await expect(tool.locator('.compare-facts')).toHaveAttribute('data-times', 'done', { timeout: 60_000 });
  await expect(tool.locator('.compare-facts')).toContainText(/\d ms/);
  const again = tool.getByRole('button', { name: 'Measure again' });
  await again.press('Enter');
  await expect(again).toBeFocused();
  await expect(tool.locator('.compare-facts')).toHaveAttribute('data-times', 'done', { timeout: 60_000 });
  // What the laboratory shows of its own network stays the only one under its names.
  expect(Object.keys(await shares(page))).toHaveLength(10);
  expect(await shares(page)).toEqual(own);
  await expect(tool.locator('canvas[data-other-node][data-node]')).toHaveCount(0);

  await page.locator('[data-sample="cat-chelsea"]').click();
  await settled(page);
  await expect(tool.locator('.compare-sentence')).toContainText('Both say cat');
  await expectAccessible(page, '[data-tool="compare"]');
});

test('a map lights with the one that is most like it, by mouse and by keyboard', async ({ page }) => {
  await open(page, 'lab.tools=compare&lab.compare.block=stage3.block2');
  const tool = toolOf(page);
  const maps = (side: string) => tool.locator(`.compare-grid [data-side="${side}"]`);
  await expect(maps('own')).toHaveCount(24);
  await expect(maps('other')).toHaveCount(24);
  const says = tool.locator('.compare-match p');
  await maps('own').nth(3).hover();
  await expect(maps('own').nth(3)).toHaveClass(/pointed/);
  const channel = await maps('own').nth(3).getAttribute('data-map');
  await expect(says).toContainText(`8×4d의 맵 ${channel}`);
  await expect(says).toContainText('상관 0.');
  await page.mouse.move(0, 0);
  // Without the mouse: from the other network's first map to the next.
  await maps('other').first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(maps('other').nth(1)).toBeFocused();
  await expect(maps('other').nth(1)).toHaveClass(/pointed/);
  await expect(says).toContainText(`1×18d의 맵 ${await maps('other').nth(1).getAttribute('data-map')}`);
  const [, match] = /8×4d의 맵 (\d+)/.exec((await says.textContent()) ?? '') ?? [];
  await expect(tool.locator('.compare-match figure.own')).toContainText(`8×4d의 맵 ${match}`);
  // All maps: then the match is among those on screen.
  await tool.getByRole('button', { name: '맵 모두 보기' }).press('Enter');
  await expect(maps('own')).toHaveCount(256);
  await expect(tool.locator(`[data-side="own"][data-map="${match}"]`)).toHaveClass(/match/);
});

test('with something switched off, the network is compared with itself as it was trained', async ({ page }) => {
  await open(page, 'image=dog-shepherd&lab.block=stage1.block3&lab.tools=compare');
  const tool = toolOf(page);
  const whole = await shares(page);
  await expect(tool.getByRole('radio')).toHaveCount(1);
  await page.getByRole('button', { name: '지름길 연결: 켜짐' }).click();
  await settled(page);
  await tool.getByRole('radio', { name: '8×4d(원래대로)' }).check();
  await expect(page).toHaveURL(/lab\.compare\.with=8x4d/);
  await expect(tool.locator('.compare-sentence')).toContainText('8×4d(바꾼 대로)');
  const changed = await shares(page);
  const { dog = [] } = await pairs(tool);
  expect(dog[0]).toBeCloseTo((changed['dog'] ?? 0) * 100, 0);
  expect(dog[1]).toBeCloseTo((whole['dog'] ?? 0) * 100, 0);
  await page.getByRole('button', { name: '모두 원래대로' }).click();
  await settled(page);
  await expect(tool.getByRole('radio', { name: '1×18d' })).toBeChecked();
});

test('on a narrow screen the two stand one above the other, in one scale', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 'model=1x18d&lab.tools=compare', 'en');
  const tool = toolOf(page);
  await expect(tool.getByRole('radio', { name: '8×4d' })).toBeChecked();
  const [own, other] = await Promise.all(
    ['own', 'other'].map((side) => tool.locator(`.compare-grid [data-side="${side}"]`).first().boundingBox()),
  );
  expect(own?.x).toBeCloseTo(other?.x ?? 0, 0);
  expect(other?.y).toBeGreaterThan(own?.y ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await expect(tool.locator('.compare-lanes')).toContainText('its 18 channels are cut into 8 rows');
  await expect(tool.locator('.compare-lane[role="img"]')).toHaveCount(8);
  // Bars are long enough to be compared.
  const bars = await tool.locator('[data-compared-class="cat"] .bars').boundingBox();
  expect(bars?.width).toBeGreaterThan(80);
  const map = tool.locator('canvas[data-other-node]').first();
  expect(new Set(await pixelsOf(map)).size).toBeGreaterThan(3);
});
