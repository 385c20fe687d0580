import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
import { openFigure, reopenInKorean } from './open-figure.ts';

test('the budget is spread over more paths by key, and the folded ones unfold', async ({ page }) => {
  const { sentence, pointed, mark, enter } = await openFigure(page, 'cardinality');
  await expect(sentence).toContainText('8 paths of width 14 are added up');
  await mark('conv2.path2').hover();
  for (const id of ['conv1.path2', 'conv3.path2']) await expect(mark(id)).toHaveAttribute('data-lit', '');
  await expect(mark('conv2.path1')).not.toHaveAttribute('data-lit', '');

  await page.getByRole('slider', { name: 'Cardinality' }).focus();
  await page.keyboard.press('End');
  await expect(sentence).toContainText('32 paths of width 4 are added up');
  await mark('conv1.folded').focus();
  await expect(pointed).toHaveText('Unfold the 28 folded paths 4–31.');
  await page.keyboard.press('Enter');
  await expect(mark('conv2.path17')).toHaveCount(1);
  await expect(page.locator('.sheet [tabindex="0"]')).toBeFocused();
  await enter();
  await page.keyboard.press('End');
  await expect(pointed).toHaveText(/^This block has 70,144 weights/);
  await expect(page).toHaveURL(/cardinality\.C=32&cardinality\.open=1/);
  await expectAccessible(page, '[data-figure]');

  const korean = await reopenInKorean(page);
  await expect(korean.mark('conv2.path17')).toHaveCount(1);
  await expect(korean.sentence).toContainText('70,144');
});
