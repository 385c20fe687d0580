import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
import { openFigure, reopenInKorean } from './open-figure.ts';

test('five stills lead from the neuron to the block, and a path lights its layers', async ({ page }) => {
  const { sentence, pointed, mark, enter } = await openFigure(page, 'neuron-to-block');
  await expect(sentence).toContainText('A neuron multiplies 4 pieces of x');
  await mark('op.path2').hover();
  await expect(mark('x2')).toHaveAttribute('data-lit', '');
  await expect(mark('x3')).not.toHaveAttribute('data-lit', '');
  await expect(pointed).toHaveText('The piece x₂ times its weight w₂.');

  const step = page.getByRole('button', { name: 'Step', exact: true });
  await step.focus();
  for (const words of ['Products become functions', 'Now 4 functions each receive all of x', 'Inside each box']) {
    await page.keyboard.press('Enter');
    await expect(sentence).toContainText(words);
  }
  await page.keyboard.press('Enter');
  await page.getByRole('slider', { name: 'Cardinality' }).fill('8');
  await expect(sentence).toContainText('The sum of 8 paths plus x is Equation (3)');
  await expect(mark('conv3.path8')).toHaveCount(1);
  await mark('conv2.path2').hover();
  for (const id of ['op.path2', 'conv3.path2']) await expect(mark(id)).toHaveAttribute('data-lit', '');
  await expect(mark('conv2.path1')).not.toHaveAttribute('data-lit', '');

  await enter();
  await page.keyboard.press('End');
  await expect(mark('plus')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(mark('sum')).toBeFocused();
  await expect(pointed).toHaveText('Aggregate: 8 results are added.');
  await expect(page).toHaveURL(/neuron-to-block\.still=residual&neuron-to-block\.C=8/);
  await expectAccessible(page, '[data-figure]');

  const korean = await reopenInKorean(page);
  await expect(korean.sentence).toContainText('경로 8개의 합에 x를 더하면 식 (3)');
});
