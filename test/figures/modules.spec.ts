import { expect, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
import { openFigure, reopenInKorean } from './open-figure.ts';

test('two modules are chosen, light step by step, and stay in the link', async ({ page }) => {
  const { sentence, pointed, mark, enter } = await openFigure(page, 'modules');
  await expect(sentence).toContainText('Inception 3a: 4 branches, concatenated into 256 channels');

  await mark('left.concat').hover();
  for (const id of ['left.concat', 'left.lanes.2.transform1']) await expect(mark(id)).toHaveAttribute('data-lit', '');
  await expect(mark('left.lanes.2.split1')).not.toHaveAttribute('data-lit', '');
  await expect(pointed).toHaveText(/^Concatenation: the outputs of 4 branches side by side, 256 channels/);
  await mark('tint.split').hover({ position: { x: 5, y: 5 } });
  await expect(mark('tint.split')).toHaveAttribute('data-lit', '');
  await expect(mark('tint.transform')).not.toHaveAttribute('data-lit', '');
  await expect(pointed).toHaveText(/^Split:/);

  await page.getByRole('group', { name: 'Right' }).getByRole('radio', { checked: true }).focus();
  for (let step = 0; step < 2; step += 1) await page.keyboard.press('ArrowRight');
  await expect(sentence).toContainText('ResNeXt 32×4d: 32 branches of one shape are added');
  await expect(sentence).toContainText('on the right 70,144 and 2 numbers');
  await expect(page.locator('.module-numbers tbody tr').first()).toContainText('70,144');
  await mark('right.lanes.folded').focus();
  await page.keyboard.press('Enter');
  await expect(mark('right.lanes.17.split1')).toHaveCount(1);
  await expect(page).toHaveURL(/modules\.open=1/);
  await expect(page.locator('.sheet [tabindex="0"]')).toBeFocused();
  await enter();
  await page.keyboard.press('End');
  await expect(pointed).toHaveText(/^70,144 weights\. bottleneck 69,632\.$/);
  await page.keyboard.press('ArrowLeft');
  await expect(mark('left.cost')).toBeFocused();
  await expect(page).toHaveURL(/modules\.right=resnext/);
  await expectAccessible(page, '[data-figure]');

  const korean = await reopenInKorean(page);
  await expect(korean.mark('right.lanes.17.split1')).toHaveCount(1);
  await expect(page.getByRole('button', { name: '경로 모두 펼치기' })).toHaveAttribute('aria-pressed', 'true');
  await expect(korean.sentence).toContainText('ResNeXt 32×4d는 모양이 같은 갈래 32개를 더하고');
});

test('a mark that moves to below the mouse at rest takes no light from the one that has the focus', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const { pointed, mark, enter } = await openFigure(page, 'modules', '&language=en&modules.right=resnext');
  const unfold = () => mark('right.lanes.folded').press('Enter');
  await unfold();
  await expect(mark('right.lanes.17.split1')).toHaveCount(1);
  await mark('left.cost').scrollIntoViewIfNeeded();
  const later = await mark('left.cost').boundingBox();
  await page.getByRole('button', { name: 'Unfold all paths' }).press('Enter');
  await page.mouse.move((later?.x ?? 0) + 20, (later?.y ?? 0) + (later?.height ?? 0) / 2);
  await unfold();
  await enter();
  await page.keyboard.press('End');
  await expect(mark('right.cost')).toBeFocused();
  expect((await mark('left.cost').boundingBox())?.y).toBeCloseTo(later?.y ?? 0, 0);
  // Time enough for the browser to notice what has come below the mouse.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
  await expect(pointed).toHaveText(/^70,144 weights/);
});
