import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
import { openFigure, reopenInKorean } from './open-figure.ts';

test('a dot names its number, a module opens beside the one before it', async ({ page }) => {
  const { sentence, pointed, mark, enter } = await openFigure(page, 'hand-set-numbers');
  await expect(sentence).toContainText('54 in all of GoogLeNet, 1 in ResNet-50, 2 in ResNeXt-50');

  await mark('dot.4a.three').hover();
  await expect(pointed).toHaveText('Module 4a, 3×3: 208 filters.');
  await expect(mark('dot.4a.three')).toHaveAttribute('data-lit', '');
  await expect(mark('dot.4a.five')).not.toHaveAttribute('data-lit', '');
  await mark('dot.4a.three').click();
  await expect(sentence).toContainText('In module 4a');
  await mark('dot.4a.three').hover();
  await expect(mark('table.three.now')).toHaveAttribute('data-lit', '');

  await enter();
  await page.keyboard.press('Home');
  await expect(mark('module.3a')).toBeFocused();
  await page.keyboard.press('End');
  await expect(mark('dot.resnext.d')).toBeFocused();
  await expect(pointed).toHaveText(/^Width of ResNeXt-50: d = 4/);
  await mark('module.4b').focus();
  await page.keyboard.press('Enter');
  await expect(sentence).toContainText('In module 4b');
  await expect(mark('module.4b')).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('radio', { name: '4b' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(sentence).toContainText('In module 4c');
  await expect(page).toHaveURL(/hand-set-numbers\.module=4c/);
  await expectAccessible(page, '[data-figure]');

  const korean = await reopenInKorean(page);
  await expect(korean.sentence).toContainText('모듈 4c에는 사람이 고른 필터 수가 6개 있습니다.');
  await expect(korean.mark('module.4c')).toHaveAttribute('aria-expanded', 'true');
});
