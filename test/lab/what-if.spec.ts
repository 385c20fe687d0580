/** Paths and shortcuts of any block, switched off or scaled. */
import { expect, type Page, test } from '@playwright/test';
import { ZERO } from '../../src/figures/colour/paint.ts';
import { open, pixelsOf, root, settled, shares } from './laboratory.ts';

const words = {
  ko: {
    path: '경로 3',
    factor: '경로 2의 계수',
    shortcutFactor: '지름길 연결의 계수',
    all: '모두 원래대로',
    block: '이 블록을 원래대로',
    count: '3곳을 바꿨습니다',
    effect:
      /stage1\.block3의 경로 3, stage3\.block2의 지름길 연결을 끄고 stage1\.block3의 경로 2를 절반으로 바꾸면 개의/,
  },
  en: {
    path: 'path 3',
    factor: 'Path 2, factor',
    shortcutFactor: 'Shortcut, factor',
    all: 'All as trained',
    block: 'This block as trained',
    count: '3 edits',
    effect:
      /Without path 3 of stage1\.block3 and the shortcut of stage3\.block2 and with path 2 of stage1\.block3 at half, dog/,
  },
} as const;

const picture = 'image=dog-shepherd';

/** Calls that the last prediction took. */
async function calls(page: Page): Promise<number> {
  return Number(await root(page).getAttribute('data-calls'));
}

for (const locale of ['ko', 'en'] as const) {
  const said = words[locale];

  test(`edits of several blocks hold together and go with one click (${locale})`, async ({ page }) => {
    await open(page, `${picture}&lab.block=stage1.block3`, locale);
    const before = await shares(page);
    const block = page.locator('#lab-block');
    await block.getByRole('button', { name: said.path, exact: true }).click();
    // From 1 to a half.
    await block.getByLabel(said.factor).press('ArrowLeft');
    await block.getByLabel(said.factor).press('ArrowLeft');
    // The shortcut of a block that is not open.
    await page.locator('[data-shortcut="stage3.block2"]').click();
    await settled(page);
    const edited = await shares(page);
    expect(edited['dog']).not.toBeCloseTo(before['dog'] ?? 0, 2);
    await expect(page.locator('.edits-line')).toContainText(said.count);
    await expect(page.locator('.edits-line')).toContainText(said.effect);
    await expect(page.locator('.class-usual')).toHaveCount(10);
    // T₃ is zero everywhere, which is grey.
    const term = block.locator('canvas[data-node="stage1.block3.path3.conv3"]');
    expect(new Set(await pixelsOf(term))).toEqual(new Set(ZERO));
    await expect(page).toHaveURL(/lab\.edits=stage1\.block3\.2~0\.5,stage1\.block3\.3~0,stage3\.block2\.shortcut~0/);

    await page.getByRole('button', { name: said.all }).click();
    await settled(page);
    expect(await shares(page)).toEqual(before);
    await expect(page.locator('.block-card .off')).toHaveCount(0);
    await expect(page).not.toHaveURL(/lab\.edits/);
  });
}

test('edits stay when another block opens, and come back by link, reload and Back', async ({ page }) => {
  const edits = 'stage1.block3.3~0,stage3.block2.shortcut~0';
  await open(page, `${picture}&lab.edits=${edits}`);
  const edited = await shares(page);
  await expect(page.locator('.block-card .off')).toHaveCount(2);
  await page.locator('[data-block="stage2.block1"]').click();
  await settled(page);
  expect(await shares(page)).toEqual(edited);
  await page.reload();
  await settled(page);
  expect(await shares(page)).toEqual(edited);
  await page.goto('ko/glossary/');
  await page.goBack();
  await settled(page);
  expect(await shares(page)).toEqual(edited);
});

test('an edit computes nothing that comes before it', async ({ page }) => {
  await open(page, `${picture}&lab.block=stage3.block3`);
  const whole = await calls(page);
  const taken: number[] = [];
  for (const block of ['stage3.block3', 'stage2.block2', 'stage1.block1']) {
    await page.locator(`[data-shortcut="${block}"]`).click();
    await settled(page);
    taken.push(await calls(page));
    await page.locator(`[data-shortcut="${block}"]`).click();
    await settled(page);
  }
  // At most the three convolutions of the last block, the pooling and the classes.
  expect(taken[0]).toBeLessThanOrEqual(5);
  expect(taken.toSorted((a, b) => a - b)).toEqual(taken);
  expect(taken[1]).toBeLessThanOrEqual(18);
  expect(taken[2]).toBeLessThan(whole);
});

test('a block goes back by itself, from its card and from where it is open', async ({ page }) => {
  const edits = 'stage1.block2.1~0,stage2.block2.4~1.5,stage2.block2.shortcut~0.25';
  await open(page, `lab.block=stage2.block2&lab.edits=${edits}`, 'en');
  await expect(page.locator('.block-card .times')).toHaveText(['×1.5', '×0.25']);
  await expect(page.getByLabel(words.en.shortcutFactor)).toHaveValue('0.25');
  await page.getByRole('button', { name: words.en.block }).click();
  await expect(page).toHaveURL(/lab\.edits=stage1\.block2\.1~0(&|$)/);
  await expect(page.getByRole('button', { name: words.en.block })).toBeDisabled();
  await page.getByRole('button', { name: 'stage1.block2 as trained again' }).click();
  await expect(page).not.toHaveURL(/lab\.edits/);
});

test('a factor is set by keyboard, and Home and double-click lead back to 1', async ({ page }) => {
  await open(page, 'lab.block=stage1.block1', 'en');
  const slider = page.getByLabel(words.en.factor);
  await slider.press('End');
  await expect(slider).toHaveValue('2');
  await expect(slider).toHaveAttribute('aria-valuetext', '×2');
  await slider.press('Home');
  await expect(slider).toHaveValue('1');
  await expect(slider).toBeFocused();
  await slider.press('ArrowRight');
  await expect(slider).toHaveValue('1.25');
  await slider.dblclick({ position: { x: 3, y: 10 } });
  await expect(slider).toHaveValue('1');
  const name = page.getByRole('button', { name: 'Shortcut of stage1.block1' });
  await name.press('Enter');
  await expect(name).toHaveAttribute('aria-pressed', 'false');
  await expect(page.locator('.block-edits')).toContainText('Shortcut: off');
});

test('another network keeps the edits that it has the parts for', async ({ page }) => {
  await open(page, 'model=1x18d&lab.edits=stage1.block2.1~0.5,stage2.block1.7~0', 'en');
  await expect(page.locator('.edits-line')).toContainText('1 edit');
  await expect(page.locator('.edits-line')).toContainText('does not have path 7 of stage2.block1');
  await page.getByLabel('Cardinality').press('ArrowRight');
  await expect(root(page)).toHaveAttribute('data-model', '8x4d');
  await settled(page);
  await expect(page.locator('.edits-line')).toContainText('2 edits');
});

test('what a link asks for beyond the limits changes nothing', async ({ page }) => {
  await open(page, picture);
  const before = await shares(page);
  for (const query of ['lab.edits=stage1.block1.3~9', 'lab.edits=stage9.block9.3~0']) {
    await open(page, `${picture}&${query}`);
    expect(await shares(page), query).toEqual(before);
  }
});

test('on a phone every map and switch of a block is wide enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const form of ['a', 'b', 'c']) {
    await open(page, `lab.block=stage1.block2&lab.form=${form}`);
    const widths = await page
      .locator('.path-rows button')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
    expect(Math.min(...widths), form).toBeGreaterThanOrEqual(24);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
