import { expect, type Page, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
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
  for (let frame = 1; frame <= 12; frame++) await page.mouse.move(x - 10 * frame, y);
  await settled(page);
  expect(await middle(page)).toEqual([250, 0, 0]);
  await page.mouse.move(x + 100, y, { steps: 4 });
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

test('a drawing is looked at while it is drawn, and can be undone, and stays when the board is closed', async ({
  page,
}) => {
  await open(page);
  const sample = await shares(page);
  await page.getByRole('button', { name: '그리기' }).click();
  const board = page.getByRole('application', { name: /그림판/ });
  await expect(page.locator('#lab-input')).toContainText('사진으로만 배웠습니다');
  expect(await shares(page)).toEqual(sample);
  await page.getByRole('radio', { name: '빨강' }).check();
  await page.getByRole('radio', { name: '아주 굵게' }).check();
  const box = await board.boundingBox();
  if (!box) throw new Error('No board.');
  await page.mouse.move(box.x + box.width / 4, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + (3 * box.width) / 4, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  await settled(page);
  expect(await middle(page)).toEqual([0xc8, 0x33, 0x2c]);
  // The keyboard draws too.
  await page.getByRole('radio', { name: '파랑' }).check();
  await board.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Space');
  await expect(page.locator('#lab-input [role="status"]')).toContainText('펜을 들었습니다');
  await settled(page);
  expect(await middle(page)).toEqual([0x2a, 0x5c, 0xa8]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => middle(page)).toEqual([0xc8, 0x33, 0x2c]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => middle(page)).toEqual([255, 255, 255]);
  await page.keyboard.press('Control+Shift+Z');
  await expect.poll(() => middle(page)).toEqual([0xc8, 0x33, 0x2c]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '그리기' })).toBeFocused();
  await page.locator('[data-sample="dog-emoji"]').click();
  await settled(page);
  await page.getByRole('button', { name: '그리기' }).click();
  await page.getByRole('button', { name: '네트워크에 보여 주기' }).click();
  await settled(page);
  expect(await middle(page)).toEqual([0xc8, 0x33, 0x2c]);
});

/** Puts a camera in the page's way that shows one colour, or refuses with an error of this name. */
async function withCamera(page: Page, error?: string): Promise<void> {
  await page.addInitScript((refusal) => {
    const asked = (count: number) => {
      document.documentElement.dataset['asked'] = String(count);
    };
    let times = 0;
    navigator.mediaDevices.getUserMedia = async () => {
      asked(++times);
      if (refusal) throw new DOMException('No.', refusal);
      const canvas = document.createElement('canvas');
      canvas.width = 320;
      canvas.height = 240;
      const context = canvas.getContext('2d');
      const paint = () => {
        if (!context) return;
        context.fillStyle = 'rgb(0 160 0)';
        context.fillRect(0, 0, 320, 240);
      };
      setInterval(paint, 50);
      const stream = canvas.captureStream();
      Object.assign(globalThis, { cameraTracks: stream.getTracks() });
      return stream;
    };
  }, error);
}

function tracksLive(page: Page): Promise<number> {
  return page.evaluate(() => {
    const tracks: readonly MediaStreamTrack[] = Reflect.get(globalThis, 'cameraTracks') ?? [];
    return tracks.filter(({ readyState }) => readyState === 'live').length;
  });
}

test('the camera is asked for only when that is pressed, gives a picture, and is let go', async ({ page }) => {
  await withCamera(page);
  await open(page, 'lab.input=camera', 'en');
  await expect(page.locator('#lab-input')).toContainText('never leave this device');
  await expect(page.locator('html')).not.toHaveAttribute('data-asked');
  await page.getByRole('button', { name: 'Turn the camera on' }).click();
  await expect(page.locator('#lab-input [role="status"]')).toContainText('The camera is on');
  await expect.poll(() => page.locator('video').evaluate((video: HTMLVideoElement) => video.videoWidth)).toBe(320);
  await page.getByRole('button', { name: 'Take this picture' }).click();
  await expect(page.locator('#lab-input [role="status"]')).toContainText('Taken');
  await settled(page);
  const [red = 0, green = 0, blue = 0] = await middle(page);
  expect(green).toBeGreaterThan(red + 100);
  expect(green).toBeGreaterThan(blue + 100);
  expect(await tracksLive(page)).toBe(0);
  // Closing the panel lets a camera go as well.
  await page.getByRole('button', { name: 'Turn the camera on' }).click();
  await expect(page.locator('#lab-input [role="status"]')).toContainText('The camera is on');
  expect(await tracksLive(page)).toBe(1);
  await page.getByRole('button', { name: 'Close' }).first().click();
  expect(await tracksLive(page)).toBe(0);
});

test('a camera that is refused, missing or in use is said to be so, and nothing is lost', async ({ page }) => {
  for (const [error, words] of [
    ['NotAllowedError', '사이트 설정에서'],
    ['NotFoundError', '찾지 못했습니다'],
    ['NotReadableError', '다른 프로그램이'],
  ] as const) {
    await withCamera(page, error);
    await open(page, 'lab.input=camera');
    const before = await shares(page);
    await page.getByRole('button', { name: '카메라 켜기' }).click();
    await expect(page.getByRole('alert')).toContainText(words);
    expect(await shares(page)).toEqual(before);
  }
});

test('all ways to a picture are accessible, and nothing is cut off on a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await open(page);
  // The chosen sample has been pushed into sight.
  await expect(page.locator('[data-sample="cat-chelsea"]')).toBeInViewport({ ratio: 1 });
  for (const name of ['crop', 'draw', 'camera']) {
    const opener = page.locator(`[data-input="${name}"]`);
    await opener.click();
    await expect(opener).toHaveAttribute('aria-expanded', 'true');
    await expect(page.locator('#lab-input button')).not.toHaveCount(1);
    await expectAccessible(page, '.lab-bench');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    const small = await page
      .locator('#lab-input :is(button, .draw-colours label, input[type="range"])')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).filter(({ height }) => height < 24).length);
    expect(small).toBe(0);
  }
});
