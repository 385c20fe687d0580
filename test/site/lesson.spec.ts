import { expect, type Locator, type Page, test } from '@playwright/test';

const lesson = 'en/lessons/three-forms/';

/** Opens the lesson and waits for its script. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(lesson + query);
  await page.waitForLoadState('networkidle');
}

function task(page: Page, id: string): Locator {
  return page.locator(`[data-task="${id}"]`);
}

function question(page: Page, id: string): Locator {
  return page.locator(`[data-quiz="${id}"]`);
}

test('a term explains itself on focus, moves nothing, and goes away with Escape', async ({ page }) => {
  await open(page);
  const term = page.locator('a.term').first();
  const card = page.locator(`[id="${await term.getAttribute('aria-describedby')}"]`);
  await term.scrollIntoViewIfNeeded();
  const before = await page.locator('article').boundingBox();
  await page.keyboard.press('Tab');
  await term.focus();
  await expect(card).toBeVisible();
  expect(await page.locator('article').boundingBox()).toEqual(before);
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
});

test('a citation names its source under the pointer', async ({ page }) => {
  await open(page);
  await page.locator('a.cite-link').first().hover();
  await expect(page.locator('.explained-card:popover-open')).toContainText('Aggregated Residual Transformations');
});

test('words put a figure into a state, and the address keeps it', async ({ page }) => {
  await open(page);
  const description = page.locator('[data-figure="block-forms"] [data-description] p').first();
  const before = await description.textContent();
  await page.locator('a.show', { hasText: 'form (b)' }).first().click();
  await expect(description).not.toHaveText(before ?? '');
  await expect(page).toHaveURL(/block-forms\.form=b/);
});

test('a formula is walked with arrow keys and lights the picture', async ({ page }) => {
  await open(page);
  const formula = page.locator('.formula-linked', { has: page.locator('[data-part="A1"]') }).first();
  await formula.focus();
  await page.keyboard.press('ArrowRight');
  await expect(formula.locator('[data-part="A1"]').first()).toHaveAttribute('data-lit', '');
  await expect(page.locator('[data-figure="matrix-identity"] [data-lit]').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(formula.locator('[data-lit]')).toHaveCount(0);
});

test('tasks see that they are done and remember it for the visit', async ({ page }) => {
  await open(page);
  await expect(task(page, 'cancel')).toHaveAttribute('data-done', 'false');
  await open(page, '?matrix-identity.entries=1.0.1.0.1.0.-1.0');
  await expect(task(page, 'cancel')).toHaveAttribute('data-done', 'true');
  await open(page);
  await expect(task(page, 'cancel')).toHaveAttribute('data-done', 'true');
  await expect(task(page, 'forms')).toHaveAttribute('data-done', 'false');
  for (const form of ['b', 'c']) await page.locator(`a.show[href*="form=${form}"]`).first().click();
  await expect(task(page, 'forms')).toHaveAttribute('data-done', 'true');
});

test('a question with numbers is answered with the keyboard and names the slip', async ({ page }) => {
  await open(page);
  const quiz = question(page, 'bias-in-every-path');
  await quiz.getByLabel('What (a) adds to the output').fill('0.5');
  await page.keyboard.press('Enter');
  await expect(quiz.locator('.feedback').first()).toContainText('That is one path.');
  await quiz.getByLabel('What (a) adds to the output').fill('16');
  await page.keyboard.press('Enter');
  await expect(quiz.locator('.feedback').first()).toContainText('Right.');
  await expect(quiz).toHaveAttribute('data-done', 'false');
  await quiz.getByLabel('Output of (a) less output of (c)').fill('15.5');
  await page.keyboard.press('Enter');
  await expect(quiz).toHaveAttribute('data-done', 'true');
});

test('a choice says why', async ({ page }) => {
  await open(page);
  const quiz = question(page, 'last-batch-norm');
  await quiz.getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(quiz.locator('.feedback')).toContainText('the shift is added once per path');
  await quiz.getByRole('radio').nth(1).check();
  await quiz.getByRole('button', { name: 'Check' }).click();
  await expect(quiz).toHaveAttribute('data-done', 'true');
});

test('the contents show where the reader is', async ({ page }) => {
  await open(page);
  await page.locator('.contents a[href="#places"]').click();
  await expect(page.locator('.contents a[aria-current="true"]')).toHaveAttribute('href', '#places');
  await expect(page.locator('.map-square[aria-current="page"]')).toHaveText('8');
});

test('a reload keeps what was just changed', async ({ page }) => {
  await open(page);
  await page.locator('a.show[href*="form=c"]').first().click();
  await page.reload();
  await expect(page).toHaveURL(/block-forms\.form=c/);
});

test('without script the text is complete, and questions can be opened for their steps and answers', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto(lesson);
  await expect(page.locator('.katex').first()).toBeVisible();
  await expect(page.locator('[data-figure="block-forms"] svg').filter({ visible: true }).first()).toBeVisible();
  const quiz = question(page, 'bias-in-every-path');
  await expect(quiz.getByRole('button').or(quiz.getByRole('textbox'))).toHaveCount(0);
  const [answer, steps] = [quiz.locator('noscript summary'), quiz.locator('summary').last()];
  await answer.click();
  await expect(quiz.locator('noscript strong').last()).toHaveText(/^15\.5/);
  await expect(quiz.locator('noscript strong').last()).toBeVisible();
  await steps.click();
  await expect(quiz.getByRole('listitem').first()).toBeVisible();
  await context.close();
});
