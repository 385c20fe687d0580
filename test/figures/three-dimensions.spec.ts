import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
import { openFigure, reopenInKorean } from './open-figure.ts';

test('three sliders redraw the stage, and a locked cost moves the width', async ({ page }) => {
  const { sentence, pointed, mark, enter } = await openFigure(page, 'three-dimensions');
  await expect(sentence).toContainText('208,896 weights, as many as at the start');
  await expect(mark('block3')).toHaveCount(1);

  await page.getByRole('slider', { name: 'Depth' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(mark('block4')).toHaveCount(1);
  await expect(sentence).toContainText('Depth 4, cardinality 1, width 64: 278,528 weights, 1.33 times');
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'Lock the cost' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('slider', { name: 'Cardinality' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(sentence).toContainText('Depth 3, cardinality 2, width 40');
  await expect(sentence).toContainText('The cost is locked');

  await mark('block1.path2').hover();
  for (const id of ['block1.path2', 'block3.path2']) await expect(mark(id)).toHaveAttribute('data-lit', '');
  await expect(mark('block1.path1')).not.toHaveAttribute('data-lit', '');
  await expect(pointed).toHaveText(/^Path 2: narrows 256 channels to 40/);
  await enter();
  await page.keyboard.press('End');
  await expect(pointed).toHaveText(/weights in all; at the start there were 208,896\.$/);
  await page.keyboard.press('Home');
  await expect(pointed).toHaveText(/^Block 1: adds up its paths, C = 2 of width d = 40/);
  await expect(page).toHaveURL(/three-dimensions\.width=40/);
  await expectAccessible(page, '[data-figure]');

  const korean = await reopenInKorean(page);
  await expect(korean.sentence).toContainText('깊이 3, 카디널리티 2, 너비 40입니다.');
  await expect(page.getByRole('button', { name: '비용 고정' })).toHaveAttribute('aria-pressed', 'true');
});
