/** The slider whose stops are the trained networks. */
import { expect, type Page, test } from '@playwright/test';
import { open, root, settled, shares } from './laboratory.ts';

const block = 'stage2.block2';
const opened = `image=horse-nokota&lab.block=${block}&lab.node=${block}.out&lab.channel=7&lab.output=7`;

/** Requests of files of networks, as they come. */
function requestsOf(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const [, file] = /models\/(.+)$/.exec(request.url()) ?? [];
    if (file && file !== 'index.json') asked.push(file);
  });
  return asked;
}

/** Holds the weights of a network back until it is called. */
async function heldBack(page: Page, name: string): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/models/${name}.safetensors`, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** From now on, what every frame shows: the network's name and a map's pixels. */
async function watchFrames(page: Page, selector: string): Promise<void> {
  await page.evaluate((canvas) => {
    const seen: string[] = [];
    const look = () => {
      const map = document.querySelector<HTMLCanvasElement>(canvas);
      const now = `${document.querySelector<HTMLElement>('[data-lab]')?.dataset['model']} ${map?.toDataURL()}`;
      if (seen.at(-1) !== now) seen.push(now);
      requestAnimationFrame(look);
    };
    look();
    Object.assign(window, { seen });
  }, selector);
}

function framesSeen(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { seen: string[] }).seen);
}

for (const width of [1280, 360]) {
  test(`the slider changes the network and nothing else, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, `${opened}&lab.form=b`);
    const before = await shares(page);
    const slider = page.getByLabel('카디널리티');
    await slider.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await slider.focus();
    const place = await slider.boundingBox();
    const scrolled = await page.evaluate(() => scrollY);
    const release = await heldBack(page, '1x18d');
    await watchFrames(page, `#lab-block canvas[data-node="${block}.out"]`);

    await page.keyboard.press('ArrowLeft');
    await expect(root(page)).toHaveAttribute('data-state', 'loading');
    await expect(page.getByRole('status').first()).toContainText('가중치');
    await expect(page.locator('.lab-status progress')).not.toHaveClass(/still/);
    // The last network stays as it was.
    await expect(root(page)).toHaveAttribute('data-model', '8x4d');
    await expect(page.locator('#lab-block .path-row')).toHaveCount(8);
    expect(await shares(page)).toEqual(before);
    expect(await slider.boundingBox()).toEqual(place);

    release();
    await expect(root(page)).toHaveAttribute('data-model', '1x18d');
    await settled(page);
    expect(await shares(page)).not.toEqual(before);
    await expect(slider).toBeFocused();
    expect(await slider.boundingBox()).toEqual(place);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await expect(page.locator('[data-sample="horse-nokota"]')).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('#lab-block h2')).toContainText(block);
    await expect(page.getByRole('radio', { name: '(b)' })).toBeChecked();
    await expect(page.locator('#lab-block .path-row')).toHaveCount(1);
    await expect(page.locator('#lab-number h2')).toContainText('채널 7');
    await expect(page.locator('#lab-number .number-value')).toHaveAttribute('data-value', /\d/);
    // No frame has shown one network's map under the other's name.
    const seen = await framesSeen(page);
    expect(seen.map((each) => each.split(' ')[0])).toEqual(['8x4d', '1x18d']);

    const first = await shares(page);
    await page.keyboard.press('ArrowRight');
    await expect(root(page)).toHaveAttribute('data-model', '8x4d');
    await settled(page);
    expect(await shares(page)).toEqual(before);
    expect(first).not.toEqual(before);
  });
}

test('a network is fetched once, only when it is wanted, and a link opens it', async ({ page }) => {
  const asked = requestsOf(page);
  await open(page, 'model=1x18d', 'en');
  await expect(root(page)).toHaveAttribute('data-model', '1x18d');
  expect(asked.filter((file) => !file.startsWith('1x18d'))).toEqual([]);
  const slider = page.getByLabel('Cardinality');
  for (const [key, name] of [
    ['ArrowRight', '8x4d'],
    ['Home', '1x18d'],
    ['End', '8x4d'],
    ['ArrowLeft', '1x18d'],
  ] as const) {
    await slider.press(key);
    await expect(root(page)).toHaveAttribute('data-model', name);
    await settled(page);
  }
  expect(asked.toSorted()).toEqual(['1x18d.json', '1x18d.safetensors', '8x4d.json', '8x4d.safetensors']);
});

test('the step stays, and edits stay as far as the network has their paths', async ({ page }) => {
  const edits = [1, 3, 'shortcut'].map((part) => `${block}.${part}~0`).join();
  await open(page, `${opened}&lab.step=5&lab.edits=${edits}`);
  const says = page.locator('#lab-block .says');
  await expect(says).toContainText('경로 4를 더합니다');
  const slider = page.getByLabel('카디널리티');
  await slider.press('Home');
  await expect(root(page)).toHaveAttribute('data-model', '1x18d');
  await settled(page);
  await expect(says).toContainText('집계');
  await expect(page.locator('.step-word[aria-current]')).toHaveText('집계');
  const effect = page.locator('.block-edits');
  await expect(effect).toContainText(`이 네트워크에는 ${block}의 경로 3이 없어`);
  await expect(effect).toContainText('경로 1, 지름길 연결을 끄면');
  await slider.press('End');
  await expect(root(page)).toHaveAttribute('data-model', '8x4d');
  await settled(page);
  await expect(effect).toContainText('경로 1·3, 지름길 연결을 끄면');
});

/** Like `settled`, without the pauses that it makes between looks: for tests that wait a hundred times. */
async function settledSoon(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    while (document.querySelector<HTMLElement>('[data-lab]')?.dataset['state'] !== 'ready') await frame();
  });
}

test('fifty pictures and twenty changes of the network leave no tensor behind', async ({ page }) => {
  // Seventy runs take their time where the processor is shared.
  test.setTimeout(300_000);
  await open(page, 'lab.form=c');
  const slider = page.getByLabel('카디널리티');
  const show = async (sample: number) => {
    await page.locator('[data-sample]').nth(sample).dispatchEvent('click');
    await settledSoon(page);
  };
  const change = async (key: 'Home' | 'End') => {
    await slider.press(key);
    await settledSoon(page);
  };
  const alive: string[] = [];
  for (let round = 0; round < 10; round++) {
    await show((5 * round + 1) % 18);
    await change('Home');
    await show((5 * round + 2) % 18);
    await show((5 * round + 3) % 18);
    await change('End');
    await show((5 * round + 4) % 18);
    // Every round ends at the same picture in the same network.
    await show(0);
    alive.push(`${await root(page).getAttribute('data-model')} ${await root(page).getAttribute('data-tensors')}`);
  }
  expect(new Set(alive.slice(2)).size, alive.join()).toBe(1);
  expect(alive.at(-1)).toMatch(/^8x4d [1-9]/);
});
