import { expect, type Page, test } from '@playwright/test';
import { awkward, open, pixelsOf, settled, shares } from './laboratory.ts';

async function bring(page: Page, name: string): Promise<void> {
  await page.locator('input[type="file"]').setInputFiles(awkward(name));
}

/** RGB at a place of the 32×32 pixels. */
async function pixel(page: Page, y: number, x: number): Promise<number[]> {
  const pixels = await pixelsOf(page.locator('.shown [data-node="input"]'));
  return pixels.slice((y * 32 + x) * 3, (y * 32 + x) * 3 + 3);
}

const isRed = ([red = 0, , blue = 0]: number[]) => red > blue + 60;
const isBlue = ([red = 0, , blue = 0]: number[]) => blue > red + 60;

test('files that hold no picture are named as what they are, and the former result stays', async ({ page }) => {
  await open(page, '', 'ko');
  const before = await shares(page);
  for (const [name, words] of [
    ['empty.png', '빈 파일'],
    ['words.png', '그림이 들어 있지 않습니다'],
    ['no-area.png', '가로나 세로가 0'],
    ['cut-off.png', '손상되었거나'],
    ['huge.png', '8,000×8,000픽셀은 너무 큽니다'],
  ] as const) {
    await bring(page, name);
    await expect(page.getByRole('alert'), name).toContainText(words);
    await expect(page.getByRole('alert')).toContainText('앞의 결과는 그대로 있습니다');
    await settled(page);
    expect(await shares(page), name).toEqual(before);
    await page.getByRole('alert').getByRole('button').click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  }
});

test('the message is in the language of the page', async ({ page }) => {
  await open(page, '', 'en');
  await bring(page, 'words.png');
  await expect(page.getByRole('alert')).toContainText('There is no picture in this file.');
});

test('pictures of any kind and shape give a result', async ({ page }) => {
  await open(page);
  for (const [name, remark] of [
    ['good.png', '가운데 정사각형만'],
    ['one-pixel.png', '32×32보다 작아'],
    ['long.png', '4,000×20'],
    ['cmyk.jpg', '48×48'],
    ['moving.gif', '첫 장면만'],
    ['clear.png', '흰색으로'],
    ['drawing.svg', '1,024×512'],
  ] as const) {
    await bring(page, name);
    await expect(page.locator('.shown-remark'), name).toContainText(remark);
    await settled(page);
    await expect(page.getByRole('alert'), name).toHaveCount(0);
    await expect(page.locator('[data-sample][aria-pressed="true"]')).toHaveCount(0);
  }
});

test('what is seen is what the file means', async ({ page }) => {
  await open(page);
  await bring(page, 'turned.jpg');
  await expect(page.locator('.shown-remark')).toContainText('64×64');
  await settled(page);
  // Red was above; turned by 90° clockwise it is to the right.
  expect(isRed(await pixel(page, 16, 28))).toBe(true);
  expect(isBlue(await pixel(page, 16, 3))).toBe(true);
  await bring(page, 'clear.png');
  await expect(page.locator('.shown-remark')).toContainText('흰색');
  expect(await pixel(page, 10, 10)).toEqual([255, 255, 255]);
  await bring(page, 'moving.gif');
  await expect(page.locator('.shown-remark')).toContainText('첫 장면');
  expect(isRed(await pixel(page, 10, 10))).toBe(true);
  await bring(page, 'drawing.svg');
  await expect(page.locator('.shown-remark')).toContainText('512');
  expect(await pixel(page, 10, 10)).toEqual([0x1e, 0x8c, 0x3c]);
});

test('pictures can be pasted and dropped', async ({ page }) => {
  await open(page);
  for (const kind of ['paste', 'drop'] as const) {
    await page.locator('[data-sample="ship-schooner"]').click();
    await settled(page);
    await page.evaluate(async (name) => {
      const canvas = new OffscreenCanvas(64, 64);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('No canvas.');
      context.fillStyle = 'rgb(0 0 250)';
      context.fillRect(0, 0, 64, 64);
      const data = new DataTransfer();
      data.items.add(new File([await canvas.convertToBlob()], `${name}.png`, { type: 'image/png' }));
      const event =
        name === 'paste'
          ? new ClipboardEvent('paste', { clipboardData: data, bubbles: true })
          : new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('[data-lab]')?.dispatchEvent(event);
    }, kind);
    await expect(page.locator('.shown figcaption')).toContainText(`${kind}.png`);
    await settled(page);
    expect(await pixel(page, 16, 16)).toEqual([0, 0, 250]);
  }
});

test('a sample that cannot be fetched says so', async ({ page }) => {
  await open(page);
  await page.route('**/samples/truck-*', (route) => route.abort());
  await page.locator('[data-sample="truck-emoji"]').click();
  await expect(page.getByRole('alert')).toContainText('가져오지 못했습니다');
  await page.unroute('**/samples/truck-*');
  await page.locator('[data-sample="truck-emoji"]').click();
  await settled(page);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
