import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { activationColour } from '../../src/figures/colour/paint.ts';
import { readSafetensors } from '../../src/network/weights/safetensors.ts';
import { open, pixelsOf, root, settled, shares, topClass } from './laboratory.ts';

const file = (name: string) => new URL(`../fixtures/${name}`, import.meta.url);
const fixture = JSON.parse(readFileSync(file('8x4d.json'), 'utf8')) as {
  pictures: { picture: string; answer: string }[];
};
const known = readSafetensors(new Uint8Array(readFileSync(file('8x4d.safetensors'))).buffer);

test('another sample changes the classes', async ({ page }) => {
  await open(page);
  const before = await shares(page);
  expect(Object.keys(before)).toHaveLength(10);
  expect(Object.values(before).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
  await page.locator('[data-sample="bird-kingfisher"]').click();
  await settled(page);
  expect(await topClass(page)).toBe('bird');
  expect(await shares(page)).not.toEqual(before);
  await expect(page.getByRole('status').first()).toContainText('새');
});

test('every sample becomes the pixels that it was tested with, and gets the same answer', async ({ page }) => {
  await open(page);
  for (const { picture, answer } of fixture.pictures) {
    await page.locator(`[data-sample="${picture}"]`).click();
    await settled(page);
    const pixels = await pixelsOf(page.locator('.shown [data-node="input"]'));
    const expected = Array.from(known.get(`${picture}/pixels`)?.data ?? []);
    expect(pixels, picture).toEqual(expected);
    expect(await topClass(page), picture).toBe(answer);
  }
});

test('the colour of a pixel is the number that the page accounts for', async ({ page }) => {
  await open(page, 'image=bird-macaw&lab.block=stage2.block2&lab.node=stage2.block2.path3.relu2&lab.channel=5');
  const panel = page.locator('#lab-number');
  const canvas = panel.locator('canvas[data-node="stage2.block2.path3.relu2"][data-channel="5"]');
  const pixels = await pixelsOf(canvas);
  const [low, high] = (await panel.locator('.scale-bar > span').allTextContents())
    .filter((text) => /\d$/.test(text) && !text.includes(' '))
    .map((text) => Number(text.replace('−', '-')));
  if (low === undefined || high === undefined) throw new Error('The scale has no range.');
  for (const [y, x] of [
    [0, 0],
    [7, 9],
    [15, 3],
  ] as const) {
    await panel.getByLabel('세로 y').fill(String(y));
    await panel.getByLabel('가로 x').fill(String(x));
    await expect(panel.locator('.number-value')).toContainText(`(${y}, ${x})`);
    const value = Number(await panel.locator('.number-value').getAttribute('data-value'));
    const shown = pixels.slice((y * 16 + x) * 3, (y * 16 + x) * 3 + 3);
    const expected = activationColour(value, { low, high });
    // The range is written with four decimals, which may move a colour by one step of the scale.
    for (const [index, part] of shown.entries()) expect(Math.abs(part - (expected[index] ?? 0))).toBeLessThan(7);
    expect(Number(await panel.locator('.matches').getAttribute('data-gap'))).toBeLessThan(1e-5);
  }
});

test('the three forms of a block give the same classes', async ({ page }) => {
  await open(page, 'image=deer-moose&lab.block=stage2.block1');
  const seen: Record<string, number>[] = [];
  for (const form of ['(a)', '(b)', '(c)']) {
    await page.getByRole('radio', { name: form }).check();
    await settled(page);
    seen.push(await shares(page));
  }
  expect(seen[1]).toEqual(seen[0]);
  expect(seen[2]).toEqual(seen[0]);
});

test('WebGL gives the same answer as the processor', async ({ page }) => {
  await open(page, 'image=horse-nokota');
  const processor = await shares(page);
  await open(page, 'image=horse-nokota', 'ko', 'webgl');
  await expect(root(page)).toHaveAttribute('data-backend', 'webgl');
  const graphics = await shares(page);
  for (const [name, share] of Object.entries(processor)) expect(graphics[name], name).toBeCloseTo(share, 3);
});
