import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { open, root, settled } from './laboratory.ts';

test('all maps of the open block on one sheet, and one node as numbers', async ({ page }, info) => {
  await open(page, 'lab.block=stage3.block1', 'en');
  const tool = root(page).locator('[data-tool="sheet"]');
  await tool.getByRole('button', { name: 'Save maps on one sheet' }).press('Enter');
  await expect(page).toHaveURL(/lab\.tools=sheet/);
  const png = tool.getByRole('button', { name: 'Save as PNG' });
  await expect(png).toBeEnabled();
  await root(page).getByRole('radio', { name: 'all maps' }).check();
  await expect(tool).toContainText('All maps on the sheet share one range');
  const canvas = tool.locator('canvas');
  const wholeHeight = await canvas.evaluate((element: HTMLCanvasElement) => element.height);
  await expect(tool.getByRole('button', { name: 'Save as NPY' })).toBeDisabled();

  await tool.getByRole('combobox').selectOption('stage3.block1.out');
  await expect.poll(() => canvas.evaluate((element: HTMLCanvasElement) => element.height)).toBeLessThan(wholeHeight);
  const saved = page.waitForEvent('download');
  await tool.getByRole('button', { name: 'Save as NPY' }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toBe('stage3.block1.out.npy');
  const file = info.outputPath('maps.npy');
  await download.saveAs(file);
  const bytes = readFileSync(file);
  expect(bytes.toString('latin1')).toContain("'shape': (8, 8, 256)");
  expect(bytes.length).toBe(10 + bytes.readUInt16LE(8) + 8 * 8 * 256 * Float32Array.BYTES_PER_ELEMENT);

  await page.reload();
  await settled(page);
  await expect(tool.getByRole('combobox')).toHaveValue('stage3.block1.out');
});
