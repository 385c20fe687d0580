import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
import { openFigure, reopenInKorean } from './open-figure.ts';

test('a difference stands out until the reader points, and C adds paths on one side only', async ({ page }) => {
  const { sentence, pointed, mark, enter } = await openFigure(page, 'inception-resnet');
  await expect(sentence).toContainText('Both blocks branch, concatenate');
  await expect(page.locator('.sheet [data-lit]')).toHaveCount(0);

  await page.getByRole('radio', { name: 'none' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(sentence).toContainText('first multiplies it by 0.17');
  await expect(mark('right.scaling')).toHaveAttribute('data-lit', '');
  await expect(mark('right.concat')).not.toHaveAttribute('data-lit', '');
  await mark('right.concat').hover();
  await expect(mark('right.concat')).toHaveAttribute('data-lit', '');
  await expect(mark('right.scaling')).not.toHaveAttribute('data-lit', '');
  await expect(pointed).toHaveText(/^Concatenation: the outputs of 3 branches side by side, 96 channels/);
  await page.mouse.move(0, 0);
  await expect(mark('right.scaling')).toHaveAttribute('data-lit', '');

  await page.getByRole('slider', { name: 'Paths of ResNeXt' }).focus();
  await page.keyboard.press('End');
  await expect(mark('left.lanes.32.split1')).toHaveCount(1);
  await expect(mark('right.lanes.3.split1')).toHaveCount(1);
  await mark('left.lanes.folded').click();
  await expect(mark('left.lanes.17.split1')).toHaveCount(1);
  await page.getByRole('button', { name: 'Unfold all paths' }).click();
  await expect(mark('left.lanes.folded')).toHaveCount(1);
  await enter();
  await page.keyboard.press('End');
  await expect(pointed).toHaveText(/^76,800 weights\./);
  await expect(page).toHaveURL(/inception-resnet\.difference=scaling&inception-resnet\.C=32/);
  await expectAccessible(page, '[data-figure]');

  const korean = await reopenInKorean(page);
  await expect(korean.sentence).toContainText('우리가 읽은 구현에서 잔차에 0.17을 곱한');
  await expect(korean.mark('left.lanes.32.split1')).toHaveCount(1);
});
