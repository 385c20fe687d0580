import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { ZERO } from '../../src/figures/colour/paint.ts';
import { shareWithin } from '../../src/lab/field/extent.ts';
import { slopesByPixel } from '../../src/lab/field/slopes.ts';
import { readSafetensors } from '../../src/network/weights/safetensors.ts';
import { open, pixelsOf, root, settled } from './laboratory.ts';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url));
const answers = readSafetensors(new Uint8Array(read('test/fixtures/8x4d-gradients.safetensors')).buffer);
const { deviation } = JSON.parse(read('public/models/8x4d.json').toString()) as { deviation: number[] };

/** The tool, once it answers for the open value. */
async function toolOf(page: Page) {
  const tool = root(page).locator('[data-tool="field"]');
  await expect(tool.locator('.field-tool')).toHaveAttribute('data-settled', { timeout: 30_000 });
  return tool;
}

test('the gradient of a class lies where PyTorch says', async ({ page }) => {
  await open(page, 'image=cat-chelsea&lab.node=logits&lab.channel=3', 'en');
  const opener = root(page).getByRole('button', { name: 'Where a value really looks' });
  await opener.press('Enter');
  const tool = await toolOf(page);
  await expect(page).toHaveURL(/lab\.tools=field/);
  const expected = answers.get('logits/0.0.3');
  if (!expected) throw new Error('The fixture has no such gradient.');
  const shape = { height: 32, width: 32, channels: 3 };
  const share = shareWithin(slopesByPixel({ shape, data: expected.data }, deviation).size, {
    rows: [8, 24],
    columns: [8, 24],
  });
  const shown = Number(await tool.locator('[data-share]').getAttribute('data-share'));
  expect(shown).toBeCloseTo(share, 3);
  await expect(tool.locator('[data-description]')).toContainText(`${Math.round(share * 100)}% lies in the middle half`);
  await expect(tool.locator('[data-whole]')).toHaveAttribute('data-whole', '67×67');
});

test('outside of the theoretical field the gradient is exactly 0', async ({ page }) => {
  const place = 'lab.block=stage2.block2&lab.node=stage2.block2.path3.bn2&lab.channel=1&lab.pixel=6.9';
  await open(page, `lab.tools=field&lab.field.view=size&${place}`, 'ko');
  const tool = await toolOf(page);
  await expect(tool.locator('[data-whole]')).toHaveAttribute('data-whole', '15×15');
  const pixels = await pixelsOf(tool.locator('[data-share] canvas'));
  const read = Array.from({ length: 32 * 32 }, (_, index) => pixels.slice(index * 3, index * 3 + 3).join()).flatMap(
    (colour, index) => (colour === ZERO.join() ? [] : [[Math.floor(index / 32), index % 32] as const]),
  );
  // Pixel (6, 9) of a map with half the side, seven pixels to each side.
  expect(read.length).toBeGreaterThan(100);
  for (const [y, x] of read) {
    expect(Math.abs(y - 12)).toBeLessThanOrEqual(7);
    expect(Math.abs(x - 18)).toBeLessThanOrEqual(7);
  }
  await expect(tool.locator('[data-description]')).toContainText('수용 영역은 15×15픽셀입니다');
  const before = await tool.locator('[data-share]').getAttribute('data-share');
  await page.locator('#lab-number').getByLabel('가로 x').fill('3');
  await expect(tool.locator('.field-unit')).toContainText('픽셀 (6, 3)');
  await toolOf(page);
  await expect(tool.locator('[data-share]')).not.toHaveAttribute('data-share', before ?? '');
});

test('a value that ReLU has cut off has no gradient; the one before it has', async ({ page }) => {
  await open(page, 'lab.tools=field&lab.block=stage1.block1&lab.node=stage1.block1.path1.relu1&lab.pixel=3.4', 'ko');
  const tool = await toolOf(page);
  await expect(tool.locator('[data-description]')).toContainText('기울기는 모두 0입니다');
  await tool.getByRole('button', { name: 'ReLU 앞의 값 열기' }).press('Enter');
  await expect(tool.locator('.field-unit')).toBeFocused();
  await expect(tool.locator('.field-unit')).toContainText('첫 1×1 → BN, 채널 0');
  await expect(tool.locator('[data-description]')).toContainText('가운데 절반(1×1픽셀)');
});

test('covering the picture moves the value; it can be stopped, and is given up for another value', async ({ page }) => {
  await open(page, 'lab.tools=field&lab.node=logits&lab.channel=3', 'en');
  const tool = await toolOf(page);
  const covering = tool.locator('figure', { hasText: 'Covering' });
  const state = (name: string) => tool.locator(`[data-occlusion="${name}"]`);
  await covering.getByLabel('Step').press('ArrowLeft');
  await expect(covering.getByLabel('Step')).toHaveAttribute('aria-valuetext', '2 px');
  await covering.getByRole('button', { name: 'Start covering (256 runs)' }).click();
  await expect(covering.getByRole('progressbar')).toBeVisible();
  await covering.getByRole('button', { name: 'Stop' }).click();
  await expect(state('stopped')).toBeVisible();

  await covering.getByLabel('Step').fill('3');
  await expect(page).toHaveURL(/lab\.field\.stride=8/);
  await covering.getByRole('button', { name: 'Start covering (16 runs)' }).press('Enter');
  await expect(state('ready')).toBeVisible({ timeout: 30_000 });
  await expect(covering).toContainText(/Uncovered, the value is [\d.]+\. It falls furthest, to/);
  const colours = new Set((await pixelsOf(covering.locator('canvas'))).map(String));
  expect(colours.size).toBeGreaterThan(8);

  await page.locator('#lab-number').getByLabel('Channel').fill('5');
  await expect(tool.locator('.field-unit')).toContainText('dog');
  await expect(tool.locator('[data-occlusion]')).toHaveCount(0);
  await settled(page);
});
