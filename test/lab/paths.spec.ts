import { expect, type Locator, type Page, test } from '@playwright/test';
import { expectAccessible } from '../accessibility.ts';
import { open, root, settled, shares } from './laboratory.ts';

function tool(page: Page): Locator {
  return page.locator('[data-tool="paths"]');
}

/** One network's block, with every term measured. */
async function measured(page: Page, network: string): Promise<Locator> {
  const breakdown = tool(page).locator(`.breakdown[data-network="${network}"]`);
  await expect(breakdown).toHaveAttribute('data-settled', 'true', { timeout: 60_000 });
  return breakdown;
}

interface Row {
  readonly term: number;
  readonly share: number;
  readonly after: number;
  readonly distance: number;
}

function rowsOf(breakdown: Locator): Promise<Row[]> {
  return breakdown.locator('[data-term]').evaluateAll((rows) =>
    rows.map((row) => ({
      term: Number((row as HTMLElement).dataset['term']),
      share: Number((row as HTMLElement).dataset['share']),
      after: Number(row.querySelector<HTMLElement>('[data-after]')?.dataset['after']),
      distance: Number(row.querySelector<HTMLElement>('[data-after]')?.dataset['distance']),
    })),
  );
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const descending = (values: readonly number[]) => values.toSorted((a, b) => b - a);

test('shares add up to the whole, and the table says what the square shows', async ({ page }) => {
  await open(page, 'lab.block=stage2.block2', 'en');
  await tool(page).getByRole('button', { name: 'Measure what each path contributes' }).press('Enter');
  await expect(page).toHaveURL(/lab\.tools=paths/);
  const breakdown = await measured(page, '8x4d');
  const rows = await rowsOf(breakdown);
  expect(rows.map(({ term }) => term)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(total(rows.map(({ share }) => share))).toBeCloseTo(1, 9);

  await breakdown.getByText('As a table').click();
  const numbers = await breakdown
    .locator('.likeness-table tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)));
  expect(numbers.map((row, index) => row[index])).toEqual(numbers.map(() => '1.00'));
  expect(numbers[2]?.[5]).toBe(numbers[5]?.[2]);
  const cell = breakdown.locator('[data-mark="r.3.6"]');
  await cell.hover();
  await expect(breakdown.locator('.likeness-pointed')).toHaveText(`path 3 and path 6: r = ${numbers[2]?.[5]}`);
  await breakdown.locator('[data-mark="r.1.1"]').focus();
  await page.keyboard.press('ArrowRight');
  await expect(breakdown.locator('.likeness-pointed')).toHaveText(`path 1 and path 2: r = ${numbers[0]?.[1]}`);

  await expectAccessible(page, '[data-tool="paths"]');
});

test('rows are put in order, and what a row foretells happens when its path is switched off', async ({ page }) => {
  await open(page, 'lab.block=stage3.block3&image=horse-nokota&lab.tools=paths', 'ko');
  const breakdown = await measured(page, '8x4d');
  const usual = await shares(page);
  const [best = ''] = Object.entries(usual).toSorted(([, a], [, b]) => b - a)[0] ?? [];
  const before = usual[best] ?? 0;

  await tool(page).getByRole('radio', { name: '몫', exact: true }).check();
  const byShare = (await rowsOf(breakdown)).map(({ share }) => share);
  expect(byShare).toEqual(descending(byShare));
  await tool(page).getByRole('radio', { name: '중요도' }).check();
  const rows = await rowsOf(breakdown);
  const distances = rows.map(({ distance }) => distance);
  expect(distances).toEqual(descending(distances));
  await expect(breakdown.locator('.breakdown-says')).toContainText(
    `가장 멀리 움직이는 것은 경로 ${rows[0]?.term}입니다`,
  );

  for (const { term, after } of [rows[0], rows.at(-1)].flatMap((row) => row ?? [])) {
    const button = breakdown.getByRole('button', { name: `경로 ${term}`, exact: true });
    await button.click();
    await settled(page);
    expect((await shares(page))[best]).toBeCloseTo(after, 4);
    await expect(root(page).locator('.path-row.off')).toHaveCount(1);
    // What was measured with everything on stays.
    expect(await rowsOf(breakdown)).toEqual(rows);
    await button.click();
    await settled(page);
  }
  expect((await shares(page))[best]).toBeCloseTo(before, 5);
});

test('slices of the network without paths stand beside the paths, and a link brings both back', async ({ page }) => {
  await open(page, 'lab.block=stage1.block2&lab.tools=paths', 'en');
  await measured(page, '8x4d');
  await tool(page).getByRole('radio', { name: 'slices of 1×18d' }).check();
  const slices = await measured(page, '1x18d');
  await expect(slices).toHaveAttribute('data-terms', 'slice');
  await expect(slices.locator('[data-term]')).toHaveCount(9);
  expect(total((await rowsOf(slices)).map(({ share }) => share))).toBeCloseTo(1, 9);
  await tool(page).getByRole('slider', { name: 'Slices' }).fill('2');
  await expect(slices.locator('[data-term]')).toHaveCount(6);
  await measured(page, '1x18d');
  const said = await tool(page).locator('.comparison').textContent();
  expect(said).toContain('6 slices of 1×18d');
  // The main network's maps and classes stay the only ones.
  await expect(page.locator('[data-class][data-probability]')).toHaveCount(10);
  await expect(page).toHaveURL(/lab\.paths\.slices=6/);
  await page.reload();
  await settled(page);
  await measured(page, '8x4d');
  await measured(page, '1x18d');
  expect(await tool(page).locator('.comparison').textContent()).toBe(said);
});

test('without an open block one can be chosen here, and another picture is measured anew', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, 'lab.block=none&lab.tools=paths', 'ko');
  const breakdown = await measured(page, '8x4d');
  await tool(page).getByRole('combobox').selectOption('stage3.block1');
  await expect(breakdown.locator('h4')).toContainText('stage3.block1');
  await measured(page, '8x4d');
  await expect(breakdown.getByRole('button')).toHaveCount(0);
  const before = await rowsOf(breakdown);
  await page.locator('[data-sample="ship-emoji"]').click();
  await settled(page);
  await expect(breakdown.locator('.terms-usual')).toContainText('배');
  await measured(page, '8x4d');
  expect(await rowsOf(breakdown)).not.toEqual(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});
