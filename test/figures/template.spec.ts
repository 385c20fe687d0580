import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
import { openFigure, reopenInKorean } from './open-figure.ts';

test('a bar opens its block, the networks change by keyboard, and a link keeps both', async ({ page }) => {
  const { sentence, pointed, mark, enter } = await openFigure(page, 'template');
  await expect(sentence).toContainText('block 2 of conv2 takes 219,971,584 multiply-adds');

  await mark('bar.stage2.block1').hover();
  await expect(mark('bar.stage2.block1')).toHaveAttribute('data-lit', '');
  await expect(mark('bar.stage2.block2')).not.toHaveAttribute('data-lit', '');
  await expect(pointed).toHaveText(/^block 1 of conv3: [\d,]+ multiply-adds, 1\.\d+ times/);
  await mark('bar.stage2.block1').click();
  await expect(sentence).toContainText('its first 1×1 still runs on maps of 56×56');
  await expect(mark('bar.stage2.block1')).toHaveAttribute('aria-expanded', 'true');

  // A pointer at rest would point as the page scrolls under it.
  await page.mouse.move(0, 0);
  await enter();
  await page.keyboard.press('End');
  await expect(mark('layer.shortcut')).toBeFocused();
  await expect(pointed).toHaveText(/^1×1 of the projection shortcut: gives maps of 28×28/);
  await mark('bar.stage4.block3').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(mark('bar.stage4.block2')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(sentence).toContainText('block 2 of conv5 takes 219,971,584 multiply-adds');
  await page.getByRole('radio', { name: 'ResNeXt-50' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(sentence).toContainText('ResNet-50: block 2 of conv5 takes 218,365,952 multiply-adds');
  await expect(page).toHaveURL(/template\.block=stage4\.block2&template\.network=resnet-50/);
  await expectAccessible(page, '[data-figure]');

  const korean = await reopenInKorean(page);
  await expect(korean.sentence).toContainText('ResNet-50의 conv5 블록 2에는 곱셈-덧셈이 218,365,952번');
  await expect(korean.mark('bar.stage4.block2')).toHaveAttribute('aria-expanded', 'true');
});
