import { expect, type Locator, type Page, test } from '@playwright/test';

/** Every task of the lessons on the method, done as its text says. */

interface Reader {
  readonly page: Page;
  figure(name: string): Locator;
  /** Moves the slider at this place among those of the figure. */
  slide(name: string, place: number, value: number): Promise<void>;
  choose(name: string, value: string, choice?: number): Promise<void>;
  /** Presses the button of a row of stills: 0 to the start, 1 back, 2 play, 3 on. */
  step(name: string, button: number): Promise<void>;
  type(name: string, place: number, value: number): Promise<void>;
  open(name: string, mark: string): Promise<void>;
  /** Starts the experiment with the trained network. */
  run(name: string): Promise<void>;
}

function readerOf(page: Page): Reader {
  const figure = (name: string) => page.locator(`[data-figure="${name}"]`);
  return {
    page,
    figure,
    slide: (name, place, value) => figure(name).getByRole('slider').nth(place).fill(String(value)),
    choose: async (name, value, choice = 0) => {
      await figure(name).locator(`.choice input[value="${value}"]`).nth(choice).check({ force: true });
    },
    step: (name, button) => figure(name).locator('.steps button').nth(button).click(),
    type: (name, place, value) => figure(name).getByRole('spinbutton').nth(place).fill(String(value)),
    open: (name, mark) => figure(name).locator(`[data-mark="${mark}"]`).first().click(),
    run: (name) => figure(name).locator('.experiment').last().getByRole('button').first().click(),
  };
}

/** By lesson and task. */
const doings: Readonly<Record<string, Readonly<Record<string, (reader: Reader) => Promise<void>>>>> = {
  introduction: {
    modules: async ({ choose }) => {
      await choose('hand-set-numbers', '3b');
      await choose('hand-set-numbers', '4a');
    },
    double: async ({ figure, slide }) => {
      const lock = figure('three-dimensions').locator('button[aria-pressed]').first();
      if ((await lock.getAttribute('aria-pressed')) === 'true') await lock.click();
      await slide('three-dimensions', 0, 6);
      await slide('three-dimensions', 0, 3);
      await slide('three-dimensions', 2, 2);
      await slide('three-dimensions', 2, 1);
      await slide('three-dimensions', 1, 100);
      await slide('three-dimensions', 1, 64);
    },
    'same-cost': async ({ figure, slide }) => {
      await figure('three-dimensions').locator('button[aria-pressed]').first().click();
      await slide('three-dimensions', 2, 32);
    },
  },
  'multi-branch': {
    reductions: ({ choose }) => choose('modules', 'inception-naive', 1),
    family: async ({ choose }) => {
      await choose('modules', 'inception-resnet-a', 0);
      await choose('modules', 'resnext', 1);
    },
  },
  'grouped-convolution': {
    'thirty-two': async ({ figure }) => {
      const slider = figure('grouped-kernel').getByRole('slider').first();
      await slider.focus();
      for (let stop = 0; stop < 8 && !/32/.test((await slider.getAttribute('aria-valuetext')) ?? ''); stop++)
        await slider.press('ArrowRight');
    },
    depthwise: ({ figure }) => figure('grouped-kernel').getByRole('slider').first().press('End'),
    zeros: async ({ choose, run }) => {
      await choose('grouped-kernel', 'trained');
      await run('grouped-kernel');
    },
  },
  template: {
    equal: async ({ open }) => {
      await open('template', 'bar.stage2.block2');
      await open('template', 'bar.stage3.block4');
    },
    first: async ({ choose, open }) => {
      await choose('template', 'resnet-50');
      await open('template', 'bar.stage2.block1');
      await choose('template', 'resnext-50');
    },
    small: ({ choose }) => choose('template', 'small'),
  },
  neuron: {
    steps: async ({ step }) => {
      await step('neuron', 0);
      for (let times = 0; times < 3; times++) await step('neuron', 3);
    },
    ten: ({ type }) => type('neuron', 5, 4),
    silent: async ({ type, choose }) => {
      await type('neuron', 3, -9);
      await choose('neuron', 'relu');
    },
  },
  'aggregated-transformations': {
    stills: async ({ step }) => {
      for (let times = 0; times < 4; times++) await step('neuron-to-block', 3);
    },
    'thirty-two': ({ slide }) => slide('neuron-to-block', 0, 32),
  },
  'three-forms': {
    forms: async ({ choose }) => {
      await choose('block-forms', 'b');
      await choose('block-forms', 'c');
    },
    'one-path': ({ slide }) => slide('block-forms', 0, 1),
    cancel: async ({ type }) => {
      // A₁B₁ is 11, and −5·7 + 3·8 is −11.
      await type('matrix-identity', 4, -5);
      await type('matrix-identity', 5, 3);
    },
    break: async ({ choose, run }) => {
      await choose('block-forms', 'relu');
      await run('block-forms');
    },
  },
  relations: {
    'more-paths': ({ slide }) => slide('inception-resnet', 0, 32),
    differences: async ({ choose }) => {
      for (const difference of ['shape', 'number', 'width', 'scaling']) await choose('inception-resnet', difference);
    },
    collapse: ({ slide }) => slide('depth-two', 0, 100),
    'collapse-three': async ({ choose, slide }) => {
      await slide('depth-two', 0, 0);
      await choose('depth-two', '3');
      await slide('depth-two', 0, 100);
    },
  },
};

// Conditions know no language: the lessons take turns.
for (const [place, [slug, tasks]] of Object.entries(doings).entries())
  test(`who does the tasks of ${slug} sees them recognised`, async ({ page }) => {
    await page.goto(`${place % 2 ? 'en' : 'ko'}/lessons/${slug}/`);
    await page.waitForLoadState('networkidle');
    await page.locator('.sheet:not([data-still])').first().waitFor();
    const found = await page.locator('[data-task]').evaluateAll((each) => each.map((task) => task.dataset['task']));
    expect(found).toEqual(Object.keys(tasks));
    for (const [id, act] of Object.entries(tasks)) {
      const task = page.locator(`[data-task="${id}"]`);
      await expect(task, `${id} before`).toHaveAttribute('data-done', 'false');
      await act(readerOf(page));
      await expect(task, id).toHaveAttribute('data-done', 'true');
    }
  });
