import { expect, type Page, test } from '@playwright/test';
import { open, pixelsOf, settled, shares } from './laboratory.ts';

const input = (page: Page) => page.locator('.shown [data-node="input"]');

/** RGB in the middle of the 32×32 pixels. */
async function middle(page: Page): Promise<number[]> {
  const pixels = await pixelsOf(input(page));
  return pixels.slice((16 * 32 + 16) * 3, (16 * 32 + 16) * 3 + 3);
}

/** Gives the laboratory a picture whose left half is red and whose right half is blue. */
async function bringHalves(page: Page, width: number, height: number): Promise<void> {
  await page.evaluate(
    async ([across, down]) => {
      const canvas = new OffscreenCanvas(across, down);
      const context = canvas.getContext('2d');
      if (!context) throw new Error('No canvas.');
      context.fillStyle = 'rgb(250 0 0)';
      context.fillRect(0, 0, across / 2, down);
      context.fillStyle = 'rgb(0 0 250)';
      context.fillRect(across / 2, 0, across / 2, down);
      const data = new DataTransfer();
      data.items.add(new File([await canvas.convertToBlob()], 'halves.png', { type: 'image/png' }));
      const drop = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
      document.querySelector('[data-lab]')?.dispatchEvent(drop);
    },
    [width, height] as const,
  );
  await expect(page.locator('.shown figcaption')).toContainText('halves.png');
  await settled(page);
}

test('the square is dragged over a large picture, which is decoded once', async ({ page }) => {
  await page.addInitScript(() => {
    const decode = globalThis.createImageBitmap;
    const counted = (...given: Parameters<typeof decode>) => {
      document.documentElement.dataset['decoded'] = String(
        Number(document.documentElement.dataset['decoded'] ?? 0) + 1,
      );
      return decode(...given);
    };
    globalThis.createImageBitmap = counted as typeof decode;
  });
  await open(page, 'lab.input=crop');
  await bringHalves(page, 4000, 3000);
  const decoded = await page.locator('html').getAttribute('data-decoded');
  await page.getByRole('slider', { name: '크기' }).fill('400');
  const square = page.getByRole('application', { name: '네트워크가 읽는 곳' });
  const box = await square.boundingBox();
  if (!box) throw new Error('No square.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let frame = 1; frame <= 60; frame++) await page.mouse.move(x - 2 * frame, y);
  await settled(page);
  expect(await middle(page)).toEqual([250, 0, 0]);
  await page.mouse.move(x + 100, y, { steps: 20 });
  await page.mouse.up();
  await settled(page);
  expect(await middle(page)).toEqual([0, 0, 250]);
  await expect(page.locator('html')).toHaveAttribute('data-decoded', decoded ?? '');
  await expect(page).not.toHaveURL(/lab\.crop/);
  // The square is kept for the visit.
  await page.getByRole('link', { name: '참고 문헌' }).first().click();
  await page.goBack();
  await settled(page);
  expect(await middle(page)).toEqual([0, 0, 250]);
  await page.getByRole('button', { name: '다시 가운데로' }).click();
  await settled(page);
  await expect(page.locator('.shown-remark')).toContainText('가운데 정사각형만');
});

test('the square of a sample is moved by keys, stands in the address, and goes with another sample', async ({
  page,
}) => {
  await open(page, '', 'en');
  const before = await shares(page);
  const opener = page.getByRole('button', { name: 'Choose the square' });
  await opener.press('Enter');
  const square = page.getByRole('application', { name: 'What the network reads' });
  await square.focus();
  for (let press = 0; press < 8; press++) await page.keyboard.press('-');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowUp');
  await settled(page);
  expect(await shares(page)).not.toEqual(before);
  await expect(page).toHaveURL(/lab\.crop=\d+\.\d+\.\d+/);
  const cut = await shares(page);
  await page.reload();
  await settled(page);
  expect(await shares(page)).toEqual(cut);
  await square.focus();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await expect(page.locator('#lab-input')).toHaveCount(0);
  await page.locator('[data-sample="dog-shepherd"]').click();
  await settled(page);
  await expect(page).not.toHaveURL(/lab\.crop/);
});

test('a square that does not fit is not taken from an address', async ({ page }) => {
  await open(page);
  const before = await shares(page);
  await open(page, 'lab.crop=200.200.100&lab.input=nothing');
  expect(await shares(page)).toEqual(before);
  await open(page, 'lab.crop=100.100.12&lab.input=crop');
  await expect(page.locator('#lab-input [role="status"]')).toContainText('늘려서');
  await expect(page.locator('.shown-remark')).toContainText('늘렸습니다');
});
